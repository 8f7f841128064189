"""The words of the trade: kinds, say levels, roles, and what was undone."""

TEXTS = {
    "and": ("{before} og {last}", "{before} and {last}"),
    "only_in_other": ("(kun på engelsk)", "(only in Danish)"),
    "retired": ("udgået", "retired"),
    "unasked": ("stilles ikke nu", "not asked now"),
    "kind_result": ("resultat", "result"),
    "kind_project": ("projekt", "project"),
    "kind_goal": ("mål", "goal"),
    "kind_praise": ("ros", "praise"),
    "kind_challenge": ("udfordring", "challenge"),
    "kind_wish": ("ønske", "wish"),
    "kind_learning": ("læring", "learning"),
    "say_only_me": ("kun mig", "only me"),
    "say_if_asked": ("hvis spurgt", "if asked"),
    "say_say_it": ("sig det", "say it"),
    "say_in_writing": ("på skrift", "in writing"),
    "role_employee": ("medarbejder", "employee"),
    "role_specialist_doctor": ("speciallæge", "medical specialist"),
    "role_leading_doctor": ("ledende læge", "doctor in management"),
    "role_manager": ("leder", "manager"),
    "role_chiropractor": ("kiropraktor", "chiropractor"),
    "role_turnus_candidate": ("turnuskandidat", "turnus candidate"),
    "catalogue_questions": ("spørgsmål", "questions"),
    "catalogue_agenda": ("dagsorden", "agenda"),
    "catalogue_tips": ("gode råd", "tips"),
    "catalogue_form": ("skema", "form"),
    "step_added": ("tilføjelsen af ”{about}”", "adding “{about}”"),
    "step_edited": ("ændringen af ”{about}”", "changing “{about}”"),
    "step_approved": ("godkendelsen fra {about}", "the approval on {about}"),
    "step_withdrawn": ("tilbagetrækningen af godkendelsen fra {about}", "withdrawing the approval on {about}"),
    "step_removed": ("sletningen af ”{about}”", "deleting “{about}”"),
    "step_answer": ("svaret på ”{about}”", "writing the answer to “{about}”"),
    "step_say": ("ændringen af delingsniveauet for ”{about}”", "changing the sharing level of “{about}”"),
    "step_pulse": ("pulsmålingen med humør {about}", "adding the pulse check {about}"),
    "step_round": ("lukningen af runde {about}", "closing round {about}"),
    "step_round_begun": ("begyndelsen af runden efter {about}", "starting the round after {about}"),
    "step_round_postponed": ("begyndelsen af runden efter {about}", "starting the round after {about}"),
    "step_round_set": ("ændringen af samtalens oplysninger", "changing the meeting details"),
    "step_put": ("indsættelsen af ”{about}”", "inserting “{about}”"),
    "step_follow_up": ("ændringen af opfølgningssamtalen", "changing the follow-up meeting"),
    "step_carried": ("overførslen af svarene fra sidste runde", "carrying over the answers from the last round"),
    "step_round_closed": ("genåbningen af runde {about}", "reopening round {about}"),
    "step_tick": ("ændringen af et kryds", "changing a tick"),
    "step_moved": ("flytningen af ”{about}”", "moving “{about}”"),
    "step_lead": ("valget af de tre vigtigste", "choosing your top three points"),
    "step_kept_only": ("valget mellem udgaver af ”{about}”", "choosing between versions of “{about}”"),
    "step_conclusion": ("det, du skrev om samtalen", "what you wrote about the meeting"),
    "step_catalogue": ("ibrugtagningen af kataloget {about}", "starting to use the catalogue {about}"),
    "step_owner": ("ændringen af dine oplysninger", "changing your details"),
    "undone_kept_only": (
        "Fortrudt: Alle udgaver af svaret på ”{about}” er tilbage. Tryk v for at vælge igen.",
        "Undone: every version of the answer to “{about}” is back. Press v to choose again.",
    ),
    "undone_conclusion": (
        "Fortrudt: Det, du skrev om samtalen, er, som det var før.",
        "Undone: what you wrote about the meeting is as it was before.",
    ),
    "undone_catalogue": (
        "Fortrudt: Kataloget {about} er ikke længere i brug. Det ligger krypteret i mappen history.",
        "Undone: the catalogue {about} is no longer in use. It is kept, encrypted, in the folder history.",
    ),
    "undone_owner": ("Fortrudt: Dine oplysninger er, som de var før.", "Undone: your details are as they were before."),
    "undone_added": ("Fortrudt: ”{about}” er slettet igen.", "Undone: “{about}” has been removed again."),
    "undone_edited": ("Fortrudt: ”{about}” er, som det var før.", "Undone: “{about}” is as it was before."),
    "undone_approved": (
        "Fortrudt: Godkendelsen fra {about} er fjernet igen.",
        "Undone: the approval on {about} has been removed again.",
    ),
    "undone_withdrawn": ("Fortrudt: Godkendelsen fra {about} er tilbage.", "Undone: the approval on {about} is back."),
    "undone_removed": ("Fortrudt: ”{about}” er tilbage.", "Undone: “{about}” is back."),
    "undone_answer": (
        "Fortrudt: Svaret på ”{about}” er, som det var før.",
        "Undone: the answer to “{about}” is as it was before.",
    ),
    "undone_put": (
        "Fortrudt: ”{put}” er taget ud af svaret på ”{about}” igen.",
        "Undone: “{put}” has been taken out of the answer to “{about}” again.",
    ),
    "undone_say": (
        "Fortrudt: Delingsniveauet for ”{about}” er, som det var.",
        "Undone: the sharing level of “{about}” is back as it was.",
    ),
    "undone_pulse": (
        "Fortrudt: Pulsmålingen med humør {about} er slettet igen.",
        "Undone: the pulse check {about} has been removed again.",
    ),
    "clash_over": (
        "Et andet vindue har også ændret {about}. Din ændring gælder; den anden er gemt i {copy}.",
        "Another window also changed {about}. Your change was kept; the other one is saved in {copy}.",
    ),
    "clash_joined": (
        "Et andet vindue har også skrevet i {about}. Begge tekster er der nu, under hinanden.",
        "Another window also wrote in {about}. Both texts are there now, one below the other.",
    ),
    "clash_beside": (
        "Et andet vindue har også ændret {about}. Begge er nu på listen.",
        "Another window also changed {about}. Both are in the list now.",
    ),
    "clash_back": (
        "Et andet vindue har slettet {about}. Det er gendannet med det, du lige skrev.",
        "Another window deleted {about}. It has been restored with what you just wrote.",
    ),
    "clash_aside": (
        "{about} var ændret, siden musprep sidst skrev den; din udgave er nu {copy}.",
        "{about} had changed since musprep last wrote it; your version is now {copy}.",
    ),
    "clash_kept": (
        "Et andet vindue har skrevet i {about}, mens du tømte et felt. Ordene er der stadig; tøm feltet igen, hvis "
        "det er det, du vil.",
        "Another window wrote in {about} while you were clearing a field. The words are still there; clear the field "
        "again if that is what you want.",
    ),
    "clash_level": (
        "Et andet vindue har også ændret {about}. Det mest private delingsniveau gælder nu; se, om det er rigtigt.",
        "Another window also changed {about}. The more private of the two sharing levels now applies; check that it "
        "is right.",
    ),
    "clash_round": ("samtalens oplysninger", "the meeting details"),
    "clash_conclusion": ("konklusionen", "the conclusion"),
    "clash_owner": ("dine oplysninger", "your profile"),
    "undone_round": ("Fortrudt: Runde {about} er åben igen.", "Undone: round {about} is open again."),
    "undone_round_begun": (
        "Fortrudt: Runde {about} er åben igen, som den var, og den nye runde er fjernet.",
        "Undone: round {about} is open again as it was, and the new round has been removed.",
    ),
    "undone_round_postponed": (
        "Fortrudt: Runde {about} er åben igen, og samtalen er flyttet til den nye dato. Tryk u igen for at få den gamle "
        "dato tilbage.",
        "Undone: round {about} is open again, and its meeting has moved to the new date. Press u again to get the old "
        "date back.",
    ),
    "undone_round_set": (
        "Fortrudt: Samtalens oplysninger er, som de var før.",
        "Undone: the meeting details are as they were before.",
    ),
    "undone_round_closed": ("Fortrudt: Runde {about} er lukket igen.", "Undone: round {about} is closed again."),
    "undone_follow_up": (
        "Fortrudt: Opfølgningssamtalen er, som den var før.",
        "Undone: the follow-up meeting is as it was before.",
    ),
    "undone_carried": (
        "Fortrudt: Svarene fra sidste runde er fjernet igen.",
        "Undone: the answers carried over from the last round have been removed again.",
    ),
    "undone_tick": ("Fortrudt: Krydset er, som det var før.", "Undone: the tick is as it was before."),
    "undone_moved": ("Fortrudt: ”{about}” står, hvor det stod før.", "Undone: “{about}” is where it was before."),
    "undone_lead": ("Fortrudt: De tre vigtigste er, som de var.", "Undone: your top three points are as they were."),
    # Activities that suit any workplace, where no catalogue for one’s role suggests some.
    "activity_kursus": ("Et kursus", "A course"),
    "activity_uddannelse": ("En længere uddannelse ved siden af jobbet", "A longer course of study alongside the job"),
    "activity_sidemand": ("Sidemandsoplæring hos en kollega", "On-the-job training with a colleague"),
    "activity_mentor": (
        "En mentor eller en fast sparringspartner",
        "A mentor, or someone to discuss things with regularly",
    ),
    "activity_opgave": ("Ansvar for en ny opgave", "Responsibility for a new task"),
    "activity_projekt": ("En plads i et projekt på tværs", "A role in a cross-team project"),
    "activity_besoeg": (
        "En dag hos en anden afdeling eller arbejdsplads",
        "A day with another department or workplace",
    ),
    "activity_netvaerk": ("Et fagligt netværk eller en erfagruppe", "A professional network or peer group"),
    "activity_formidling": (
        "Et oplæg for kollegerne om noget, du kan",
        "A talk to your colleagues about something you know",
    ),
    "activity_selvstudium": (
        "Selvstudium med fast afsat tid i kalenderen",
        "Self-study with set hours in the calendar",
    ),
}
