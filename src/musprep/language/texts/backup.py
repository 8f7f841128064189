"""What is said about backups, restoring, exports and purging."""

TEXTS = {
    # What can be wrong.
    "no_pyrage": (
        "Sikkerhedskopier kræver Python-pakken pyrage, som mangler her. Installér den med: pip install pyrage",
        "Backups need the Python package pyrage, which is missing here. Install it with: pip install pyrage",
    ),
    "no_vault": (
        "Der er intet arkiv i {path}. Vælg et andet med --vault.",
        "There is no vault at {path}. Choose another one with --vault.",
    ),
    "inside": (
        "{path} ligger inde i arkivet selv. Vælg et sted uden for det, gerne på et andet drev.",
        "{path} lies inside the vault itself. Choose a place outside of it, best on another drive.",
    ),
    "too_large": (
        "Arkivet fylder mere end {limit} MB, så det kan ikke blive til én sikkerhedskopi. Flyt store filer ud af det.",
        "The vault takes more than {limit} MB, too much for one backup. Move large files out of it.",
    ),
    "odd_name": (
        "Filen har et navn, der ikke kan pakkes ud alle steder, så den kom ikke med. Giv den et andet navn.",
        "The file has a name that cannot be unpacked everywhere, so it was left out. Give it another name.",
    ),
    "vanished": (
        "Filen forsvandt, mens kopien blev lavet, så den kom ikke med. Tag en kopi til.",
        "The file vanished while the backup was made, so it was left out. Make another backup.",
    ),
    "wrong_passphrase": (
        "Adgangssætningen passer ikke til {path}. Intet er ændret; prøv igen. Er du sikker på den, er filen måske "
        "beskadiget: så tag en anden sikkerhedskopi.",
        "The passphrase does not fit {path}. Nothing is changed; try again. If you are sure of it, the file may be "
        "damaged: then take another backup.",
    ),
    "not_encrypted": (
        "{path} er ikke en sikkerhedskopi med adgangssætning. Vælg en fil, som musprep vault backup har skrevet.",
        "{path} is not a backup with a passphrase. Choose a file that musprep vault backup has written.",
    ),
    "changed": (
        "{path} er beskadiget eller ændret, siden den blev skrevet, så intet er hentet tilbage. Brug en anden kopi.",
        "{path} was damaged or changed since it was written, so nothing was restored. Use another copy.",
    ),
    "not_a_backup": (
        "Det, der er i filen, er ikke en sikkerhedskopi fra musprep. Intet er ændret; vælg en anden fil.",
        "What is in the file is not a backup made by musprep. Nothing is changed; choose another file.",
    ),
    "newer": (
        "Sikkerhedskopien er lavet af en nyere version af musprep (format {schema}). Opdatér musprep, og prøv igen.",
        "The backup was made by a newer version of musprep (schema {schema}). Update musprep, and try again.",
    ),
    "unsafe": (
        "“{name}” i sikkerhedskopien er ikke en almindelig fil inde i arkivet, så intet er hentet tilbage. Brug en anden kopi.",
        "“{name}” in the backup is no ordinary file inside the vault, so nothing was restored. Use another copy.",
    ),
    "missing": (
        "“{name}” mangler i sikkerhedskopien, så intet er hentet tilbage. Brug en anden kopi.",
        "“{name}” is missing in the backup, so nothing was restored. Use another copy.",
    ),
    "checksum": (
        "“{name}” i sikkerhedskopien er ikke, som den blev gemt, så intet er hentet tilbage. Brug en anden kopi.",
        "“{name}” in the backup is not as it was saved, so nothing was restored. Use another copy.",
    ),
    "unlisted": (
        "“{name}” er lagt ind i sikkerhedskopien bagefter, så intet er hentet tilbage. Brug en anden kopi.",
        "“{name}” was put into the backup afterwards, so nothing was restored. Use another copy.",
    ),
    # Backup and restore.
    "three_times": (
        "Det var forkert tre gange, så musprep stopper her. Intet er ændret, og du kan prøve igen, når du vil.",
        "That was wrong three times, so musprep stops here. Nothing is changed, and you can try again whenever you like.",
    ),
    "nobody_to_ask": (
        "Her er ingen at spørge om kopiens adgangssætning. Kør kommandoen i en terminal, eller brug --passphrase-file FIL.",
        "There is nobody here to ask for the backup’s passphrase. Run the command in a terminal, or use --passphrase-file FILE.",
    ),
    "made": (
        "{files} filer er gemt. Skriv adgangssætningen op: uden den kan ingen åbne kopien, heller ikke musprep.",
        "{files} files are saved. Write the passphrase down: without it nobody can open the backup, not even musprep.",
    ),
    "made_left_out_one": (
        "{count} fil kom ikke med; den er nævnt herover.",
        "{count} file was left out; it is named above.",
    ),
    "made_left_out_many": (
        "{count} filer kom ikke med; de er nævnt herover.",
        "{count} files were left out; they are named above.",
    ),
    "restored": (
        "{files} filer er hentet tilbage, som de var {made}. Alle kontrolsummer passer.",
        "{files} files are restored as they were on {made}. Every checksum fits.",
    ),
    "restored_beside": (
        "Dit arkiv er urørt; kopien ligger ved siden af. Se i den med: musprep --vault '{path}'",
        "Your vault is untouched; the backup lies beside it. Look into it with: musprep --vault '{path}'",
    ),
    # Export.
    "export_count": (
        "Tekster, der forlader arkivet på niveauet “{level}”: {leaving}.",
        "Texts that leave the vault at the level “{level}”: {leaving}.",
    ),
    "export_plain": (
        "Filerne bliver skrevet i klar tekst: alle, der kan åbne mappen, kan læse dem.",
        "The files are written in clear text: whoever can open the folder can read them.",
    ),
    "ask_export": ("Skriv filerne? (j/n)", "Write the files? (y/n)"),
    "export_needs_yes": (
        "Eksporten forlader arkivet i klar tekst, så den skal bekræftes. Se efter ovenfor, og skriv --yes.",
        "The export leaves the vault in clear text, so it has to be confirmed. Look it over above, and write --yes.",
    ),
    # Purge.
    "purge_damaged": (
        "{path} kan ikke læses eller er ikke flettet, så den kunne gå tabt uset. Ret den først: musprep vault doctor --fix",
        "{path} cannot be read or is not merged, so it could be lost unseen. Mend it first: musprep vault doctor --fix",
    ),
    "unknown_keep": (
        "“{value}” kendes ikke her. Skriv --keep growth (behold din egen udvikling) eller --keep nothing (slet alt).",
        "“{value}” is not known here. Write --keep growth (keep your own growth) or --keep nothing (delete everything).",
    ),
    "unknown_keep_near": (
        "“{value}” kendes ikke her; mente du {near}? Skriv --keep growth eller --keep nothing.",
        "“{value}” is not known here; did you mean {near}? Write --keep growth or --keep nothing.",
    ),
    "keep_growth": ("udvikling", "growth"),
    "keep_nothing": ("intet", "nothing"),
    "purge_stays": ("Det bliver:", "This stays:"),
    "purge_goes": ("Det bliver slettet for altid:", "This is deleted for good:"),
    "stays_entries": (
        "Notater om resultater, projekter, mål og læring: {count}",
        "Entries of results, projects, goals and learning: {count}",
    ),
    "stays_answers": (
        "Svar om dine resultater og om det, du vil: {count}",
        "Answers on your results and on what you want: {count}",
    ),
    "stays_goals": (
        "Udviklingsmål, uden arbejdspladsens begrundelser: {count}",
        "Development goals, without the workplace’s reasons: {count}",
    ),
    "stays_catalogues": ("Dine egne kataloger: {count}", "Your own catalogues: {count}"),
    "goes_entries": (
        "Notater om ros, udfordringer og ønsker: {count}",
        "Entries of praise, challenges and wishes: {count}",
    ),
    "goes_answers": (
        "Alle andre svar, også dem om leder og kolleger: {count}",
        "All other answers, those on manager and colleagues too: {count}",
    ),
    "goes_agreements": ("Aftaler: {count}", "Agreements: {count}"),
    "goes_pulses": ("Pulser: {count}", "Pulses: {count}"),
    "goes_points": ("Talepunkter: {count}", "Talking points: {count}"),
    "goes_wishes": ("Ønsker til samtalen: {count}", "Wishes for the meeting: {count}"),
    "goes_needs": ("Arbejdspladsens behov: {count}", "Needs of the workplace: {count}"),
    "goes_follow_ups": ("Opfølgningssamtaler: {count}", "Follow-up talks: {count}"),
    "goes_calendar": ("Begivenheder skrevet til kalenderen: {count}", "Events written to the calendar: {count}"),
    "goes_briefings": ("Papirer i mappen briefings: {count}", "Papers in the folder briefings: {count}"),
    "goes_files": (
        "Alt i arkivet: {count} filer, dine kataloger og hele historikken",
        "All of the vault: {count} files, your catalogues and the whole history",
    ),
    "purge_always": (
        "Lederens navn, sted, stilling, arbejdsplads, din liste over navne, alt fra samtalerne, og hele historikken",
        "The manager’s name, place, position, workplace, your list of names, all of the meetings, and the whole history",
    ),
    "purge_changed": (
        "Der er skrevet noget nyt i arkivet, siden du fik det at se, så intet er slettet. Kør musprep vault purge igen.",
        "Something new was written in the vault since you were shown it, so nothing was deleted. Run musprep vault purge again.",
    ),
    "purge_nameless": (
        "Navne og numre i det, der bliver, som ændres til “kollega A” og lignende: {count}.",
        "Names and numbers in what stays that become “colleague A” and the like: {count}.",
    ),
    "purge_names": (
        "Kun navne, som musprep kender, bliver skiftet: ledernes og dem på din liste (musprep owner set names).",
        "Only names that musprep knows are changed: the managers’ and those on your list (musprep owner set names).",
    ),
    "purge_limits": (
        "musprep kan ikke slette det, der ligger uden for arkivet: sikkerhedskopier, papirer, du har skrevet andre steder, "
        "en synkroniseret mappes historik, og rester på selve drevet.",
        "musprep cannot delete what lies outside the vault: backups, papers you wrote elsewhere, the history of a synced "
        "folder, and remains on the drive itself.",
    ),
    "purge_backup_first": (
        "Vil du tage en sikkerhedskopi først, så skriv, hvor filen skal ligge. Ellers tryk Enter:",
        "To make a backup first, write where the file should be. Otherwise press Enter:",
    ),
    "purge_backup_hint": (
        "En sikkerhedskopi først: musprep vault backup FIL",
        "A backup first: musprep vault backup FILE",
    ),
    "purge_word": ("slet", "delete"),
    "purge_ask": ("Skriv “{word}” for at fortsætte:", "Type “{word}” to go ahead:"),
    "purge_needs_word": (
        "Intet er slettet. Skriv --yes {word}, hvis du vil det.",
        "Nothing is deleted. Write --yes {word} if you want it.",
    ),
    "purge_not_done": ("Intet er slettet.", "Nothing is deleted."),
    "purge_note_left": (
        "Arkivet er væk, men på denne computer ligger der stadig et notat om dets offentlige nøgler ({path}: {reason}), og så "
        "længe kan et nyt arkiv ikke begynde samme sted. Ret det, og kør så igen: musprep vault purge --keep nothing",
        "The vault is gone, but a note of its public keys is still on this computer ({path}: {reason}), and so long no new vault "
        "can begin in the same place. Put that right, and then run again: musprep vault purge --keep nothing",
    ),
    "purge_sheet_left": (
        "En tekst er åben i en editor, eller kunne ikke slettes: {path}. Luk editoren, og slet mappen.",
        "A text is open in an editor, or could not be deleted: {path}. Close the editor, and delete the folder.",
    ),
    "purge_done": ("Det er gjort. Det, der bliver, ligger i {path}.", "It is done. What stays is in {path}."),
    "purge_done_all": ("Det er gjort. Arkivet er tomt.", "It is done. The vault is empty."),
}
