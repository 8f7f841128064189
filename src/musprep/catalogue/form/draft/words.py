"""The words by which a form's lines are told apart, in Danish and English: what asks, what instructs, what is not asked."""

from __future__ import annotations

import re
from typing import Final


def _compile(*lines: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line})" for line in lines), re.IGNORECASE)


_STAFF = (
    r"(?:(?:nærmeste |din |dine |jeres )?(?:personale|nærmeste|\w+(?=ledelse))?(?:leder|chef|afdelingsleder|teamleder|mellemleder|"
    r"afdelingssygeplejerske|værkfører|arbejdsgiver|direktør|skoleleder|institutionsleder|forstander|formand|mester|"
    r"hr|hr-afdeling|hr-konsulent|personaleafdeling|personalekontor|lønkontor|ledelse|administration|afdelingschef|"
    r"kontaktperson|samtaleleder|kontorchef|sektionsleder|driftsleder|butikschef|fællestillidsrepræsentant)(?:en|n|ne|re|ren|rne|er|erne)?)"
)
_STAFF_OF = rf"(?:{_STAFF}s|hr['’]s|hr-afdelingens|personaleafdelingens)"
_BOSS = (
    r"(?:(?:the |your |line |immediate )*(?:manager|supervisor|leader|boss|hr|hr department|human resources|"
    r"personnel|employer|head of department|team lead|foreman)s?)"
)
_PART = (
    r"(?:del|afsnit|vurdering|bedømmelse|noter|notater|bemærkninger|kommentarer|kommentar|forberedelse|tjekliste|huskeliste|"
    r"konklusion|indstilling|spørgsmål|påtegning|opsamling|observationer|egne|felt|side|ark|guide|vejledning|eftertanke|tilkendegivelse|"
    r"udfyldelse|beslutning|referat)"
)
_PART_EN = (
    r"(?:part|section|assessment|evaluation|rating|notes?|comments?|remarks?|preparation|checklist|conclusion|questions|"
    r"guide|guidance|summary|use|review|feedback form|observations?)"
)
LEADER: Final = _compile(
    rf"^\W*(?:kun )?(?:til|for|forbeholdt|forberedt af)(?: dig,? (?:der er|som)(?: er)?)? {_STAFF}\b(?![- ]?(?:skift|roll|opgave))\W*(?:[:.–-][^?]*)?$",
    rf"^\W*(?:vejledning|guide|råd|gode råd|tips|hjælp|noter|instruks|huskeliste|tjekliste|hjælpespørgsmål|forberedelse|inspiration) (?:til|for) (?!din |dine )(?:dig som )?{_STAFF}\b",
    rf"^\W*{_STAFF_OF}\s+(?:\w+\s+)?{_PART}\b",
    rf"^\W*{_PART}[, ]+(?:ved|fra) (?!din |dine ){_STAFF}\b",
    rf"(?:udfyldes|besvares|skrives|noteres|forberedes|bruges|anvendes|læses)(?: (?:kun|efterfølgende|herefter|alene|udelukkende))* af (?:din |den |nærmeste |ansættende )*{_STAFF}\b(?! og (?:medarb|dig|den ans))",
    rf"^\W*(?:kun )?for(?: the)? {_BOSS}(?: only| use)?(?: use only)?\W*(?:[:.–-].*)?$",
    rf"^\W*to (?:the |your )?{_BOSS}\W*[:.–-]",
    rf"^\W*(?:the )?{_BOSS}['’]s?\s+(?:\w+\s+)?{_PART_EN}\b",
    rf"^\W*{_PART_EN} (?:for|by|from) (?:the |your )?{_BOSS}\b",
    rf"(?:guidance|guide|notes|advice|checklist|tips) (?:for|to) (?:the |your )?{_BOSS}\b",
    rf"(?:completed|filled in|filled out|used|answered|written)(?: only)? by (?:the |your )?{_BOSS}\b(?! and (?:the )?(?:employee|you))",
    rf"(?:^|\b)(?:hr|office|internal|management|{_BOSS}(?:['’]s)?) use(?: only)?\W*$|\b(?:hr|office|internal|management) only|^\W*forbeholdt (?:hr|administrationen|kontoret)|^\W*internt (?:brug|felt)\W*$",
)
"""The leader's or the HR department's own part, or guidance for them."""

PART_NAME: Final = re.compile(
    r"^\W*(?:del|afsnit|part|section|bilag|appendix|trin|step|fase|phase|punkt|tema)\s*\w{1,3}\s*[:.–-]\s*",
    re.IGNORECASE,
)
"""`Del 2:` before the name of a part."""
TO_LEADER: Final = _compile(
    r"^\W*(?:til|for|kun til|kun for|note til|tip til) (?:dig som )?(?:leder|lederen|ledere|lederne|chefen|chefer|afdelingslederen|teamlederen|værkføreren|hr|arbejdsgiver)\s*[:.–-]\s",
    r"^\W*(?:to|for|note to|tip for) (?:the )?(?:managers?|supervisors?|leaders?|hr)\s*[:.–-]\s",
)
"""Speaks to the leader, even where it asks something."""

SIGNATURE: Final = _compile(
    r"\bunderskrift\w*", r"\bsignatur\w*", r"\bsignatures?\b", r"\bsigned\b(?! up| off on)", r"\bunderskrives\b",
)  # fmt: skip
_ROLE = rf"(?:(?:den |the )?(?:medarbejder(?:en)?|ansatte?|employee|\w*(?:leder|chef|formand)(?:en)?|tillidsrepræsentant(?:en)?|{_STAFF}|{_BOSS}))"
ROLES: Final = re.compile(rf"^\W*{_ROLE}(?:\W+{_ROLE})*\W*$", re.IGNORECASE)
"""Who signs, as it stands below the lines for it."""
PLACE_AND_DAY: Final = re.compile(
    r"^\W*(?:sted|place|dato|date|den|navn|name|blokbogstaver|printed name|/|og|and|,|\s)+\W*$", re.IGNORECASE
)

TIP_LABEL: Final = re.compile(
    r"^\W*(?:(?:et )?godt råd|gode råd|husk|tips?|vidste du|did you know|remember|obs|nb|fakta|good to know|godt at vide)\W*$",
    re.IGNORECASE,
)
"""Stands alone above a tip."""
IMPERATIVE: Final = re.compile(
    r"^\W*(?:(?:kort|please|prøv at|gerne|i stikord|med egne ord|briefly|in your own words)[, ]+)?"
    r"(?:beskriv|fortæl|nævn|giv|angiv|forklar|uddyb|begrund|vurder|vurdér|opstil|oplist|list|prioriter|prioritér|notér|noter|skriv|"
    r"formuler|formulér|kom med|kom ind på|reflekter|reflektér|redegør|skitser|skitsér|sæt ord på|opsummer|opsummér|ranger|rangér|"
    r"vælg|udpeg|peg på|identificer|identificér|sammenlign|evaluer|evaluér|gør rede|gør status|fremhæv|overvej|find(?! (?:jer|dig|plads|ro|tid)\b)|lav|tegn|"
    r"tænk på|tag stilling|del|send mig|foreslå|opremse|fuldfør|afslut|sig|vis|spørg dig|"
    r"describe|tell|name|give|state|explain|elaborate|rate|outline|list|mention|summari[sz]e|identify|reflect|consider|"
    r"specify|share|suggest|assess|evaluate|indicate|highlight|write down|note|think of|provide|discuss|compare|choose|rank|"
    r"complete the|finish the|set out|comment on|record|draw|add)\b",
    re.IGNORECASE,
)
TIP: Final = re.compile(
    r"^\W*(?:obs|nb|ps|bemærk|husk|vigtigt|tips?|note|remember|important|please note|vidste du|did you know|godt råd|gode råd|eksempler|eksempel|"
    r"fx|f\.eks\.|for eksempel|example|e\.g\.|annonce|reklame|advertisement|fakta|hjælp|inspiration|hint)\b(?:\s*[:!?.–-]|,? at\b| du\b)"
    r"|^\W*(?:godt råd|gode råd|husk|tips?|vidste du|did you know|remember|obs|nb|fakta|spørg (?:evt\. |eventuelt )?dig selv\s*:|ask yourself\s*:)\W*(?:$|(?<=:))",
    re.IGNORECASE,
)
"""A tip, an advert, an example: also where it asks something."""
ASIDE: Final = re.compile(
    r"^\W*\(|\b(?:gerne|evt\.|eventuelt|fx|f\.eks\.|for eksempel|e\.g\.|for example|such as)\b", re.IGNORECASE
)
"""What helps to answer the question above."""
STEM: Final = re.compile(
    r"(?:følgende|nedenstående|udsagn\w*|herunder|the following|below|statements?)\b", re.IGNORECASE
)
ASKING: Final = re.compile(
    r"^\W*(?:hv(?:ad|em|ilke[nt]?|ordan|orfor|or|ornår)|i hvor|er|har|kan|vil|skal|får|føler|what|which|who|how|why|when|where|to what|is|are|do|does|did|"
    r"have|has|can|could|would|will|should)\b",
    re.IGNORECASE,
)
"""How questions begin."""
INSTRUCTION: Final = re.compile(
    r"^\W*(?:(?:obs|nb|ps|bemærk|husk|vigtigt|tip|note|remember|important|please note|vidste du|did you know|godt råd|gode råd|"
    r"eksempel|example|annonce|reklame|advertisement|fakta)\b\W|\d{1,2}\s*=|"
    r"(?:please |venligst )?(?:udfyld(?:es)?|klik|brug|benyt|sæt (?:et |ét |gerne |dit |din )?(?:kryds|x|ring|tal|karakter|score|flueben)|angiv (?:tal|niveau|score|dit niveau|karakter|med)|giv (?:point|karakter)|vælg (?:på|fra|i|mellem) (?:listen?|menuen|rullemenuen)|"
    r"(?:angiv|giv|vurder|vurdér|bedøm|markér|marker|besvar|sæt)\b[^.?:]{0,40}\b(?:hvert|hver|alle)\s+(?:enkelt |enkelte |af )*(?:udsagn|påstand|linje|række|punkt|kompetence|område|spørgsmål)|"
    r"(?:rate|mark|score|give|assess|evaluate)\b[^.?:]{0,20}\b(?:each|every|all)\b|circle|choose from|select from|pick from|læs|print|gem|aflever|send (?!mig)|medbring|returner|returnér|"
    r"skriv (?:kort|i stikord|gerne|dine svar|dit svar|svar|først|her|tydeligt|med)|svar (?:kort|gerne|på|ærligt|så)|"
    r"tag (?:skemaet|arket|det|dette|udgangspunkt|en kopi)|tænk (?:over|gerne|både|tilbage|især|her)|forbered dig|besvar|"
    r"fill in|fill out|click|use (?:this|the)|tick|read|print|save|hand in|return|bring|send|answer|write (?:short|brief|your answers|clearly)|"
    r"complete (?:this|the form|all)|keep|take (?:this|your time)|think (?:about|back|of both)|prepare|submit))",
    re.IGNORECASE,
)
ABOUT_THE_FORM: Final = _compile(
    r"spørgsmål (?:til|om|vedrørende) (?:dette |selve )?(?:skema|ark|formular|samtale|mus|processen|forløbet|udfyldelsen)",
    r"(?:brug for|ønsker du) hjælp (?:til|med) (?:skema|ark|at udfylde|udfyldelsen)",
    r"(?:kontakt|ring til|skriv til|spørg|henvend dig)\b.{0,40}\b(?:hr|personale|it|support|receptionen|kontoret|@)",
    r"questions? (?:about|regarding|on|concerning) (?:this |the )?(?:form|process|sheet|template)",
    r"(?:contact|ask|e-?mail|call)\b.{0,40}\b(?:hr|human resources|support|@)",
    r"need help (?:with|filling)", r"i tvivl om,? hvordan",
)  # fmt: skip
PAGE: Final = re.compile(
    r"^\W*(?:(?:side|page|s\.|p\.)\s*\d+\s*(?:(?:af|of|/)\s*\d+)?|\d{1,3}\s*(?:/|af|of)\s*\d{1,3}|\d{1,3}|[-–]\s*\d+\s*[-–]"
    r"|(?:version|udgave|rev(?:ision)?\.?|dok\.?(?:nr\.?)?|skema(?:nr\.?| nr\.?)|blanket|form no\.?)\s*[\d.:]+.{0,60})\W*$",
    re.IGNORECASE,
)
GREETING: Final = re.compile(
    r"^\W*(?:hej|kære|goddag|god morgen|hi|hello|dear|good morning)\b[^?]{0,40}[,!.]?$", re.IGNORECASE
)
CLOSING: Final = re.compile(
    r"^\W*(?:(?:med )?(?:venlig|bedste|mange|kærlig|de bedste|de venligste)\s*(?:hilsen|hilsner)|hilsen|mvh|dbh|kh|vh|vi ses|på gensyn|jeg glæder mig|glæder mig|god (?:weekend|dag|fornøjelse|arbejdslyst)|see you|looking forward|"
    r"(?:best|kind|warm|yours|many) (?:regards|wishes|sincerely|faithfully|thanks)|regards|sincerely|cheers|sendt fra min|sent from my)\b.{0,40}$",
    re.IGNORECASE,
)
COOKIES: Final = re.compile(r"\bcookies?\b", re.IGNORECASE)
BREAK: Final = re.compile(
    r"^\W*pause\s*[-–—:]|^\W*(?:kaffe\w*|frokost\w*|pause\w*|kort pause|kaffe og pause|coffee\w*|lunch\w*|break|coffee break|short break)"
    r"(?:\W+(?:og|and|&)?\W*(?:kaffe|pause|kage|coffee|break|cake))*\W*(?:\(.*\))?\W*$",
    re.IGNORECASE,
)
TIME: Final = re.compile(
    r"^\W*(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?:\s*[-–—]\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2})?\W*$"
    r"|^\W*(?:ca\.?\s*)?\d{1,3}\s*(?:min|minutter|minutes|mins|m)\b\.?\W*$",
    re.IGNORECASE,
)
DAY_LABEL: Final = re.compile(r"^\W*(?:dato|date|tidspunkt|day|dag)\W*$", re.IGNORECASE)
TIME_BEFORE: Final = re.compile(
    r"^\W*(?:kl\.?\s*)?\d{1,2}[.:]\d{2}(?:\s*[-–—]\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2})?\s+(?=\D)", re.IGNORECASE
)

FIELD: Final = re.compile(
    r"^\W*(?:medarbejder(?:en)?s?|ansattes?|leder(?:en)?s?|din|dit|your|employee(?:['’]s)?|manager(?:['’]s)?|nærmeste|line)?\s*"
    r"(?:navn|efternavn|fornavn|cpr\S*|initialer|stilling\w*|titel|jobtitel|stillingsbetegnelse|afdeling|enhed|team|arbejdssted|arbejdsplads|"
    r"tjenestested|leder|chef|nærmeste leder|medarbejder(?:nummer|nr\.?)?|lønnummer|personalenummer|faggruppe|faggrupper|ansat siden|ansættelsesdato|"
    r"ansættelsessted|anciennitet|dato|samtaledato|dato for \w+|mødedato|tidspunkt|sted|lokale|mødested|deltagere|klinik|skole|institution|"
    r"periode|år|e-?mail|telefon(?:nr\.?|nummer)?|tlf\.?|virksomhed|udfyldt(?: den| af)?|næste samtale|seneste samtale|sidste samtale|"
    r"name|first name|last name|surname|initials|position|job title|title|department|unit|team|workplace|manager|line manager|supervisor|"
    r"employee(?: no\.?| number| id)?|date|date of \w+(?: \w+)?|meeting date|time|place|location|participants|period|year|phone|company|hire date|"
    r"employed since|start date|reviewer|interviewer)(?: og (?:dato|tid|sted|navn|stilling))?\W*$",
    re.IGNORECASE,
)
DATE: Final = re.compile(
    r"(?:^|\b)(?:\w*dato(?:en)?|date|tidsfrist\w*|\w*frist|deadline|due(?: date| by)?|slutdato|startdato|(?:udfyldt|udfyldes|afholdt|aftalt|senest|inden) den"
    r"|ansat siden|employed since|opfølgningsdato|hvornår\W*$|when\W*$|by when|hvornår skal det være færdigt|færdig(?:t)? (?:den|senest))(?:$|\b)",
    re.IGNORECASE,
)
DAY: Final = re.compile(
    r"\b(?:dd|mm)[-./](?:mm|dd)|\b(?:skriv|angiv|vælg|sæt|enter|pick|choose|give)\b.{0,12}\b(?:dato|date)\b",
    re.IGNORECASE,
)
"""Says that a day is to be written."""
HEAD_PART: Final = _compile(
    r"^\W*(?:stamdata|stamoplysninger|(?:faktuelle |generelle |personlige |dine )?oplysninger|data|om dig(?: og dit job)?|om samtalen|fakta|"
    r"personal (?:details|information|data)|about you|details|general information|employee (?:details|information)|master data)\W*$",
)
ANSWER_LABEL: Final = re.compile(
    r"^\W*(?:(?:mine?|dine?|dit|mit|egne|my|your|medarbejderens|medarbejder|employee(?:['’]s)?)\s+)?"
    r"(?:svar|besvarelse|noter|notater|stikord|tanker|overvejelser|answers?|notes|thoughts|response)\W*$",
    re.IGNORECASE,
)
OWN_LABEL: Final = re.compile(
    r"^\W*(?:mine?|dine?|dit|mit|egne?|my|your|medarbejderens|den ansattes|employee(?:['’]s)?|own|self)\s+(?:egne? )?"
    r"(?:bemærkning|kommentar|vurdering|refleksion|input|note|notat|overvejelse|forberedelse|svar|comment|remark|assessment|reflection|answer|notes?)\w*\W*$",
    re.IGNORECASE,
)
ROLE: Final = re.compile(
    r"^\W*(?:medarbejder(?:en)?|den ansatte|ansat|dig|du|mig|leder(?:en)?|chef(?:en)?|employee|you|me|manager|supervisor)\W*$",
    re.IGNORECASE,
)
"""Says whose answer goes there."""
REMARK: Final = re.compile(
    r"^\W*(?:evt\.?|eventuelle?|uddybende|any|further|additional|optional)?\s*(?:bemærkning(?:er)?|kommentar(?:er)?|uddybning|uddyb|begrundelse|begrund(?: (?:dit|dine|gerne))?(?: svar)?|hvorfor|why|(?:please )?explain|"
    r"comments?|remarks?|elaborate|please elaborate)\b.{0,30}$",
    re.IGNORECASE,
)
UNSURE: Final = re.compile(
    r"^\W*(?:ved ikke|ikke relevant|ikke aktuelt|ønsker ikke at svare|ingen mening|don['’]?t know|not applicable|n/?a|not relevant|no opinion)\W*$",
    re.IGNORECASE,
)
DEGREE: Final = re.compile(
    r"(?:\benig|uenig|tilfreds|utilfreds|grad\b|aldrig|sjældent|af og til|ofte|altid|meget|slet ikke|mindre|nogenlunde|godt|dårligt|lav\b|middel|"
    r"høj\b|agree|disagree|satisfied|dissatisfied|extent|never|rarely|seldom|sometimes|often|always|very|not at all|poor|fair|good|excellent|"
    r"low\b|medium|high\b|neutral|hverken|både og|delvist|somewhat|partly|helt|begynder|øvet|ekspert|rutineret|beginner|expert|competent)",
    re.IGNORECASE,
)
ENDS: Final = re.compile(r"^\W*(?:not|ikke|slet|meget|very|lav|low|dårlig|bad)\b", re.IGNORECASE)
YES_NO: Final = re.compile(r"^\W*(?:ja|nej|yes|no|måske|maybe|delvist|partly|ved ikke)\b", re.IGNORECASE)
EACH: Final = re.compile(
    r"\b(?:hvert?|alle|each|every|all)\b[^.?]{0,25}\b(?:udsagn|påstand|linje|række|punkt|område|kompetence|statement|line|item|row|area|competenc)"
    r"|\b(?:følgende|nedenstående|disse|these|following) (?:udsagn|påstande|statements)|udsagnene|the statements|ud for (?:hver|udsagn)",
    re.IGNORECASE,
)
"""Says that each of several lines takes the same."""
ON_SCALE: Final = re.compile(
    r"^\W*(?:svar|besvar|angiv|sæt|giv|vurd[eé]r|answer|rate|respond|reply|give)\b.{0,50}\b(?:skala|scale|fra|from)\b",
    re.IGNORECASE,
)
"""Says on which scale what follows is answered."""
HOW_MUCH: Final = re.compile(
    r"^\W*(?:hvor (?!er|skal|vil|ser|kan|har|bør|går|mange|længe|henne|i\b|på\b)\w+ (?:er|føler|synes|oplever|vurderer|finder|passer|fungerer)\b"
    r"|i hvilken grad|how (?!do|can|did|would|will|should|many|long)\w+ (?:are|do|is|does)\b|to what extent)",
    re.IGNORECASE,
)
"""Asks for a degree."""
SEVERAL: Final = re.compile(
    r"\b(?:flere (?:kryds|svar|ting|muligheder|valg|afkrydsninger)|gerne flere|alle,? der passer|(?:tick|check|select|mark|choose) all|all that apply|more than one|"
    r"et eller flere|one or more|op til \d|up to \d)\b",
    re.IGNORECASE,
)
ONE: Final = re.compile(
    r"\b(?:(?:sæt|vælg|kun) (?:kun )?(?:ét|et|én|en|1)\b|(?:one|single) (?:answer|tick|box|option)|(?:tick|choose|select|mark) one)\b",
    re.IGNORECASE,
)
PICKS_ONE: Final = re.compile(
    r"^\W*(?:er|har|vil|kan|får|føler|ønsker|synes|trives|bør|skal|har du|hvilken|hvilket|hvor|hvordan|hvornår|hvem|i hvor|"
    r"is|are|do|does|did|have|has|would|will|can|should|which one|how|when|who|to what)\b",
    re.IGNORECASE,
)
DELICATE: Final = re.compile(
    r"(?:stress|\bsyg(?:e|dom|efravær|emeld\w*)?\b|helbred|trives|trivsel|mobning|mobbe|chikane|krænke|diskrimin|\bløn(?:nen)?\b|lønforhøj|opsig|"
    r"søge? væk|søge? (?:et )?(?:nyt|andet) job|forlade (?:jobbet|arbejdspladsen|virksomheden|os)|konflikt|alkohol|misbrug|privatliv|familie|gravid|barsel|"
    r"handicap|sorg|depress|angst|udbrænd|ensom|bekymr|utryg|søvn|vold|trus(?:ler|sel)|din (?:nærmeste )?(?:leder|chef)|dine? ledere?|overgangsalder|"
    r"\bill(?:ness)?\b|sick|health|bully|harass|salary|\bpay\b|resign|leave (?:the company|your job|us)|leaving|conflict|burn-?out|pregnan|parental|"
    r"disabilit|grief|anxiety|lonely|worr(?:y|ied)|unsafe|your (?:line )?manager|well-?being|private life|work-life|family|violence|threat)",
    re.IGNORECASE,
)
"""Where one word of these stands, an answer begins only for oneself."""

_DANISH: Final = frozenset(
    [
        "og",
        "i",
        "at",
        "det",
        "er",
        "en",
        "til",
        "du",
        "den",
        "på",
        "de",
        "med",
        "som",
        "der",
        "hvad",
        "hvordan",
        "hvilke",
        "hvilken",
        "hvornår",
        "har",
        "din",
        "dit",
        "dine",
        "af",
        "for",
        "ikke",
        "jeg",
        "om",
        "kan",
        "vil",
        "skal",
        "siden",
        "eller",
        "fra",
        "hos",
        "mest",
        "hvor",
        "være",
        "blive",
        "gerne",
        "bliver",
        "dig",
        "mig",
        "mine",
        "min",
        "et",
        "ved",
        "år",
        "arbejde",
    ]
)
_ENGLISH: Final = frozenset(
    [
        "the",
        "and",
        "of",
        "to",
        "you",
        "your",
        "what",
        "how",
        "which",
        "when",
        "do",
        "does",
        "did",
        "have",
        "has",
        "is",
        "are",
        "in",
        "with",
        "on",
        "that",
        "for",
        "would",
        "will",
        "like",
        "we",
        "our",
        "be",
        "most",
        "can",
        "not",
        "or",
        "from",
        "at",
        "my",
        "by",
        "where",
        "who",
        "why",
        "year",
        "since",
        "work",
        "about",
        "this",
        "it",
        "an",
    ]
)


def detect_language(text: str) -> str:
    """Return `da` or `en` by the small words of a text, "" where they do not tell."""
    words = re.findall(r"\w+", text.lower())
    danish = sum(one in _DANISH for one in words) + sum(letter in "æøå" for letter in text.lower())
    english = sum(one in _ENGLISH for one in words)
    if danish == english:
        return ""
    return "da" if danish > english else "en"
