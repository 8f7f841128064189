"""The rules by which the guard recognises somebody behind words: a patient, a record, a diagnosis, a title, a relation.

Each rule has a name that says what it looks for, and is a pattern; its group `hit`, where it has one, is what is found.
"""

from __future__ import annotations

import re

HYPHEN = "[-\u2010-\u2015\u2212\uff0d]"

_ROLE = (
    r"(?:(?:patient|klient|elev|kursist|respondent)(?:en|er|erne)?s?|(?:borger|beboer)(?:en|e|ne)?s?"
    # Without an article these are verbs: vi bruger Excel.
    r"|(?:bruger|deltager)(?:en|ne)s?|(?<=en )(?:bruger|deltager)"
    r"|kunde(?:n|r|rne)?s?|barn(?:et)?s?|(?:studerende|pårørende)s?"
    r"|(?:patient|client|citizen|resident|pupil|student|customer|inmate)(?:'s|s)?)"
)
_PERSON = (
    rf"(?:{_ROLE}|(?:kvinde|mand|pige|dreng|dame|herre|datter|søn|person|kollega|medarbejder|baby|spædbarn|mor|far)"
    r"(?:en|et|n)?s?|woman|man|girl|boy|lady|gentleman|child|infant|toddler|person|male|female|daughter|son|colleague)"
)
_BODY = (
    r"(?:kvinde|mand|pige|dreng|dame|herre|baby|barn|woman|man|girl|boy|lady|gentleman|child|male|female)(?:en|et|n)?"
)
_IN_CARE = (
    r"(?:(?:patient|klient)(?:en|er|erne)?s?|(?:borger|beboer)(?:en|e|ne)?s?|barn(?:et)?s?|pt\.|indlagt"
    r"|(?:patient|client|resident|inmate)(?:'s|s)?|child|admitted)"
)
"""Words near which a letter with figures is a diagnosis."""
_TITLED = r"(?:[Ff]ru|[Ff]røken|[Ff]rk\.?|[Hh]r\.?|Mrs?\.?|Ms\.)"
_LEARNED = (
    r"(?:[Dd]r\.?|[Pp]rof\.?|[Dd]o[ck]tor|[Pp]rofessor|[Oo]verlæge(?:n)?|[Ll]æge(?:n)?"
    r"|(?:[^\W\d]+-?)?(?:[Ss]ygeplejerske|[Jj]ordemoder|[Pp]sykolog|[Tt]erapeut|[Pp]ædagog|[Tt]andlæge|[Ss]ocialrådgiver)(?:e?n)?"
    r"|(?:[Nn]urse|[Mm]idwife|[Tt]herapist|[Pp]sychologist|[Dd]entist))"
)
_DAY = r"(?:\d{1,2}[./-]\d{1,2}(?:[./-]|\.?\s+)\d{2,4}|\d{1,2}\.?\s+[^\W\d]+\s+\d{4}|[^\W\d]+\s+\d{1,2},?\s+\d{4})"
_CALLED = r"(?:ved navn|(?:som |der )?hedder|named|called|fru|frk\.?|hr\.?|mrs?\.?|ms\.?)"
_NO_NAME = (
    r"(?:Safety|Care|Services?|Support|Experience|Success|Relations?|Portal|Journey|Council|Union|Affairs|Association"
    r"|Cent(?:er|re)|Satisfaction|Management|Managers?|Data|Records?|Engagement|Involvement|Register|Registry|Id|Nr|No"
    r"|Academy|Akademi(?:et)?|Journal(?:en)?|Plan(?:en)?|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)(?:day)?(?!\w)"
)
_SOFTWARE = (
    r"(?:Java|Python|Rust|Go|Kotlin|Swift|Perl|Ruby|Scala|Angular|React|Outlook|Exchange|Teams|Excel|Word|Office|Windows"
    r"|Linux|Ubuntu|Android|Mac|Citrix|Cisco|Chrome|Firefox|Edge|Safari|Thunderbird|Slack|Zoom|Skype|Oracle|Postgres"
    r"|Git|Docker|Kafka|Redis|Azure|Amazon|Google|Microsoft|Adobe|Sap|Admin|Root|Test|Demo|Guest|Gæst)"
)
_COMPANY = (
    r"(?:Novo|Mærsk|Maersk|Vestas|Ørsted|Orsted|Lego|Danfoss|Grundfos|Carlsberg|Arla|Velux|Coloplast|Lundbeck|Pandora"
    r"|Demant|Rockwool|Rambøll|Ramboll|Cowi|Nets|Netto|Coop|Bilka|Salling|Nordea|Nykredit|Jyske|Tryg|Falck|Matas"
    r"|Siemens|Volvo|Ikea|Shell|Philips|Nokia|Ericsson|Toyota|Bosch|Apple|Tesla|Nestlé|Pfizer|Bayer|Roche"
    r"|[^\W\d]+(?:soft|tech|bank|pharma|gruppen|kommune|styrelsen|værket|systems?|zymes|foods|net|com))"
)
_FIRM = (
    r"(?:A/S|ApS|I/S|P/S|AB|AS|Inc|Ltd|LLC|GmbH|Corp|PLC|Nordisk|Nordic|Bank|Group|Gruppen|Holding|Danmark|Denmark"
    r"|Kommune|Region|Energy|Energi|Pharma|Foods|Systems|Software|Consulting|Forsikring|Universitet|University|Hospital)"
)
_AGE = r"\d{1,3}\s?(?:år|aar|years?(?:\s+old)?|yrs?|y/?o)(?!\w)"
_AGED = rf"\d{{1,3}}\s?{HYPHEN}?\s?(?:årige?|aarige?|år\s+gam(?:melt?|le)|years?{HYPHEN}?\s?olds?|y/?o)"
_ENDS = (
    r"\s*(?:[.,;:!?)]|$)"
    r"|\s+(?:med|som|der|fra|har|er|var|blev|havde|fik|kom|ringede|klagede|with|who|from|has|is|was)(?!\w)"
)
_NUMBER = r"(?:nummer(?:et)?|number|nr|no|id)"
_CODE = r"[\w/-]+(?:\.[\w/-]+)*"
_UPPER, _LOWER = (
    "A-ZÀ-ÖØ-Þ",
    "a-zß-öø-ÿ\u0101\u0107\u010d\u0119\u011f\u0131\u0142\u0144\u015b\u015f\u0161\u017a\u017c\u017e",
)
_WORD = rf"(?:Mc|Mac|O['’]|D['’])?[{_UPPER}][{_LOWER}]+"
_NAME = rf"(?:[{_UPPER}]\.(?:\s?[{_UPPER}]\.)*(?!\w)|{_WORD}(?:-{_WORD})*(?!\w))"
_WHOLE = rf"{_NAME}(?:\s+(?:(?:von|van|de|af)\s+)?(?!{_NO_NAME}){_NAME}){{0,3}}"
"""A name with those that follow it: of Karin Holm nothing is left."""
_THING = rf"(?:{_NO_NAME}|(?:{_SOFTWARE}|{_COMPANY})s?(?!\w)|{_NAME}\s+{_FIRM}(?!\w))"
_FAMILY = (
    r"(?:mor|mors|moder|far|fars|fader|mormor|morfar|farmor|farfar|forældre|søn|datter|børn|bror|søster|søskende|kone|hustru|mand"
    r"|kæreste|ægtefælle|samlever|enke|familie|moster|faster|onkel|tante|svigermor|svigerfar|barnebarn"
    r"|mother|mum|mom|father|dad|parents|sons?|daughters?|children|brothers?|sisters?|wife|husband|widow(?:er)?"
    r"|girlfriend|boyfriend|family|aunt|uncle|grand(?:mother|father|son|daughter|parents))"
)
_NOBODY = (
    r"(?:Hans|Hendes|Deres|Dens|Dets|Vores|Jeres|Ens|Hvis|Alles|Andres|Nogens|Ingens|Begges|His|Its|Hers|Theirs|Whose"
    r"|Ones?|Verdens|Tidens|Dagens|Ugens|Månedens|Årets|Årtiets|Livets|Danmarks|Guds|Today|Everyone|Everybody|Someone"
    rf"|Somebody|Nobody|Anyone|That|It|There|What|Here|He|She|(?i:{_PERSON}(?:'s)?|{_FAMILY}s?|(?:chef|leder|læge|nabo|ven)\w*)"
    r")(?!\w)"
)
"""What stands with an s before a relation and is no name."""
_NO_CODE = (
    r"(?<!version )(?<!model )(?<!udgave )(?<!build )(?<!release )(?<!stue )(?<!rum )(?<!lokale )(?<!afsnit )(?<!room )"
    r"(?<!ward )(?<!figur )(?<!figure )(?<!pris )(?<!price )(?<!section )(?<!punkt )(?<!v\. )(?<!kode )(?<!type )"
)
_ICD = rf"(?<![\w.,/-]){_NO_CODE}D?[A-TV-Z]\d{{2}}\.\d{{1,2}}(?![\w-]|[.,]\d)"
_NEAR = r"(?:[^\S\r\n]+[^\s.!?;]+){0,6}?[^\S\r\n]+\(?"
_DIAGNOSIS = r"\b[^\W\d]*diagnos[^\W\d]*|\bicd(?:-?10)?|\bsks(?:-?kode[^\W\d]*)?|\bdx"


def _compile(**patterns: str) -> dict[str, re.Pattern[str]]:
    """Compile the patterns so that nothing goes over the end of a line."""
    return {
        name: re.compile(
            pattern.replace(r"\s+", r"[^\S\r\n]+").replace(r"\s?", r"[^\S\r\n]?").replace(r"\s*", r"[^\S\r\n]*"),
            re.MULTILINE,
        )
        for name, pattern in patterns.items()
    }


RECORD_RULES = _compile(
    # patienten Karen, klient K., pt. K.; no mail client Outlook
    role_with_name=(
        rf"(?<![\w-])(?<!\d )(?<!(?i:mail|.web|thin|.vpn|ktop|.sql|.api|http) )(?i:{_ROLE}|pt\.?)"
        rf"\s*(?:,?\s+|(?P<open>\()|:\s+(?={_NAME}\s+{_NAME}))"
        rf"(?:(?i:{_CALLED})\s+)?(?!{_THING}){_WHOLE}(?(open)\)?)"
    ),
    # pt. 54 år, borger på 54 år
    role_with_age=(
        rf"(?<![\w-])(?i:(?:{_PERSON}|pt\.?)\s*[,(]?\s+(?:på\s+|aged\s+|of\s+)?{_AGE}(?!\s+(?:yngre|ældre|siden|younger|older|ago)))"
    ),
    # en kvinde på 82, a man, 45
    body_with_age=(rf"(?<![\w-])(?i:{_BODY}(?:,|,?\s+(?:på|aged|of))\s+\d{{1,3}})(?!\w|[.,]\d|\s?%)(?=(?i:{_ENDS}))"),
    # mand født 1945
    body_with_year=rf"(?<![\w-])(?i:{_BODY},?\s+(?:født|f\.|born)\s+(?:i\s+|in\s+)?(?:19|20)\d\d)(?!\w)",
    # født d. 3. marts 1951
    birthday=rf"(?<![\w-])(?i:(?:født|f\.|born)\s+(?:d\.\s?|den\s+|on\s+)?{_DAY})(?!\w)",
    # fru Jensen
    polite_title=rf"(?<![\w-]){_TITLED}\s+{_WHOLE}",
    # en 3-årig dreng
    age_with_person=rf"(?<![\w-])(?i:{_AGED}\s+(?:[^\W\d]+\s+){{0,2}}?{_PERSON})(?!\w)",
    # den 68-årige
    age_alone=rf"(?<![\w-])(?i:(?:den|en|the|a)\s+{_AGED})(?=(?i:{_ENDS}))",
    # journalnr. 12345
    record_number=(
        rf"(?<!\w)(?i:(?:patient|klient|medical\s)?(?:journal|record|j\.?|mr)\s?-?{_NUMBER}\b\.?)\s?:?\s*"
        rf"(?=[\w/.-]*\d){_CODE}"
    ),
    # sagsnr. 26/1182
    case_number=(
        rf"(?<!\w)(?i:(?:sags?|patient|klient|borger|beboer|elev|kunde|medlems?|case|file|client)\s?-?\s?{_NUMBER}\b\.?)\s?:?\s*"
        rf"(?=(?:[\w/.-]*?\d){{3}}){_CODE}"
    ),
    # sag 26/12345
    case=r"(?<![\w-])(?i:sag(?:en)?|journal(?:en)?|case)\s+(?!(?:19|20)\d\d\W(?:19|20)\d\d(?!\d))\d{2,4}[/-]\d{3,}",
    # DM51.1; DK10.5 may be a price
    danish_code=rf"(?<![\w-]){_NO_CODE}D(?!K)[A-TV-Z]\d{{2}}\.\d+(?!\w|[.,]\d)",
    # diagnosen M51
    diagnosis=rf"(?i:{_DIAGNOSIS})\W+(?:[^\W\d]+\W+){{0,3}}?(?P<hit>(?i:D?[A-Z]\d{{2,3}}[A-Z]?(?:\.\d+)?))\b",
    # F32.1 hos en patient
    code_before_patient=rf"(?P<hit>{_ICD})(?=\)?{_NEAR}(?i:{_IN_CARE})(?!\w))",
    # patienten fik F32.1
    code_after_patient=rf"(?<![\w-])(?i:{_IN_CARE}),?{_NEAR}(?P<hit>{_ICD})",
    # patient med F32
    code_had_by_patient=(
        rf"(?<![\w-])(?i:{_IN_CARE})\s+(?i:med|har|havde|fik|with|has|had)\s+(?P<hit>D?(?!B\d\d?\b)[A-TV-Z]\d{{2}})(?![\w-]|[.,]\d)"
    ),
)

PERSON_RULES = _compile(
    # Dr. Smith; no Dr. Tværgade, no dr. Margrethes Vej
    learned_title=(
        rf"(?<![\w-]){_LEARNED}\s+(?:(?:[Mm]ed|[Pp]hil|[Dd]r)\.\s+)?(?P<hit>(?!{_THING}|[{_UPPER}][{_LOWER}]*(?:gade|vej|vænget|stræde|torv)(?!\w)"
        rf"|(?:{_NAME}\s+){{1,3}}(?:Vej|Gade|Plads|Allé|Street|Road|Avenue)(?!\w)){_WHOLE})"
    ),
    # Emils mor, Emil's mother, Mads' far
    relation=rf"(?<![\w-])(?!{_NOBODY}|{_THING})(?P<hit>{_WORD}?)(?:['’ʼ´`]?s|(?<=[sxz])['’ʼ´`])\s+{_FAMILY}(?!\w)",
    # patientens datter Sofie, her son Oliver, moderen Gitte, familien Holm
    relation_named=(
        rf"(?<![\w-])(?:(?i:[^\W\d]+(?:['’]?s|['’])|min|her|their|my|the)\s+{_FAMILY}|(?i:{_FAMILY}(?:en|n)))\s+(?:{_CALLED}\s+)?"
        rf"(?!{_THING}|{_NOBODY})(?P<hit>{_WHOLE})"
    ),
    # moren til Emil, the mother of Emil
    relation_to=rf"(?<![\w-])(?i:{_FAMILY}(?:en|n|e)?\s+(?:til|of))\s+(?!{_THING}|{_NOBODY})(?P<hit>{_WHOLE})",
)

WITHOUT_FIGURES = frozenset(("role_with_name", "polite_title", *PERSON_RULES))
"""The rules that also match a text in which there are no figures."""
