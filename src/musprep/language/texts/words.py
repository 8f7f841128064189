"""The words of the trade: kinds, say levels, roles, and what was undone."""

TEXTS = {
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
    "role_specialist_doctor": ("speciallæge", "specialist doctor"),
    "role_chiropractor": ("kiropraktor", "chiropractor"),
    "role_leader": ("leder", "leader"),
    "catalogue_questions": ("spørgsmål", "questions"),
    "catalogue_agenda": ("dagsorden", "agenda"),
    "catalogue_tips": ("gode råd", "advice"),
    "catalogue_form": ("skema", "form"),
    "undone_added": ("Fortrudt: “{about}” er taget ud igen.", "Undone: “{about}” has been taken out again."),
    "undone_edited": ("Fortrudt: “{about}” er, som det var før.", "Undone: “{about}” is as it was before."),
    "undone_removed": ("Fortrudt: “{about}” er tilbage.", "Undone: “{about}” is back."),
    "undone_answer": (
        "Fortrudt: svaret på “{about}” er, som det var før.",
        "Undone: the answer to “{about}” is as it was before.",
    ),
    "undone_say": (
        "Fortrudt: delingen af “{about}” er, som den var.",
        "Undone: how far “{about}” may go is as it was.",
    ),
    "undone_pulse": (
        "Fortrudt: pulsen {about} er taget ud igen.",
        "Undone: the pulse {about} has been taken out again.",
    ),
    "clash_over": (
        "Et andet vindue ændrede også {about}. Din ændring står; den anden er gemt i {copy}.",
        "Another window changed {about} too. Your change stands; the other is kept in {copy}.",
    ),
    "clash_joined": (
        "Et andet vindue skrev også i {about}. Begge tekster står der nu, den ene under den anden.",
        "Another window wrote in {about} too. Both texts stand there now, one below the other.",
    ),
    "clash_beside": (
        "Et andet vindue ændrede også {about}. Begge står nu på listen.",
        "Another window changed {about} too. Both are in the list now.",
    ),
    "clash_back": (
        "Et andet vindue slettede {about}. Den er der igen, som du skrev den nu.",
        "Another window removed {about}. It is there again, as you wrote it now.",
    ),
    "clash_round": ("samtalens oplysninger", "the facts of the meeting"),
    "clash_conclusion": ("konklusionen", "the conclusion"),
    "clash_owner": ("din profil", "your profile"),
    "undone_moved": ("Fortrudt: “{about}” står, hvor det stod før.", "Undone: “{about}” is where it was before."),
    "undone_lead": ("Fortrudt: de tre vigtigste er, som de var.", "Undone: the three leading points are as they were."),
}
