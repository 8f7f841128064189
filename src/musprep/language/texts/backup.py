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
        "{path} ligger inde i selve arkivet. Vælg et sted uden for det, gerne på et andet drev.",
        "{path} is inside the vault itself. Choose a place outside it, ideally on another drive.",
    ),
    "too_large": (
        "Arkivet fylder mere end {limit} MB, og det er for meget til én sikkerhedskopi. Flyt store filer ud af det.",
        "The vault is larger than {limit} MB, too big for one backup. Move large files out of it.",
    ),
    "odd_name": (
        "Filen har et navn, der ikke kan pakkes ud alle steder, så den kom ikke med. Giv den et andet navn.",
        "The file’s name does not work on every system, so it was left out. Rename it.",
    ),
    "vanished": (
        "Filen forsvandt, mens kopien blev lavet, så den kom ikke med. Tag en kopi til.",
        "The file disappeared while the backup was being made, so it was left out. Make another backup.",
    ),
    "wrong_passphrase": (
        "Adgangssætningen til {path} er forkert. Intet er ændret; prøv igen. Er du sikker på den, er filen måske "
        "beskadiget: Brug så en anden sikkerhedskopi.",
        "Wrong passphrase for {path}. Nothing was changed; try again. If you are sure of it, the file may be "
        "damaged: use another backup.",
    ),
    "not_encrypted": (
        "{path} er ikke en sikkerhedskopi fra musprep. Vælg en fil, der er lavet med musprep vault backup.",
        "{path} is not a musprep backup. Choose a file made with musprep vault backup.",
    ),
    "changed": (
        "{path} er beskadiget eller ændret, siden den blev lavet, så intet er gendannet. Brug en anden kopi.",
        "{path} was damaged or changed after it was made, so nothing was restored. Use another copy.",
    ),
    "not_a_backup": (
        "Filens indhold er ikke en sikkerhedskopi fra musprep. Intet er ændret; vælg en anden fil.",
        "The file does not contain a musprep backup. Nothing was changed; choose another file.",
    ),
    "newer": (
        "Sikkerhedskopien er lavet af en nyere version af musprep (format {schema}). Opdatér musprep, og prøv igen.",
        "The backup was made by a newer version of musprep (schema {schema}). Update musprep, and try again.",
    ),
    "unsafe": (
        "”{name}” i sikkerhedskopien er ikke en almindelig fil i arkivet, så intet er gendannet. Brug en anden kopi.",
        "“{name}” in the backup is not an ordinary file inside the vault, so nothing was restored. Use another copy.",
    ),
    "missing": (
        "”{name}” mangler i sikkerhedskopien, så intet er gendannet. Brug en anden kopi.",
        "“{name}” is missing from the backup, so nothing was restored. Use another copy.",
    ),
    "checksum": (
        "”{name}” i sikkerhedskopien er ændret, siden kopien blev lavet, så intet er gendannet. Brug en anden kopi.",
        "“{name}” in the backup has changed since the backup was made, so nothing was restored. Use another copy.",
    ),
    "unlisted": (
        "”{name}” er føjet til sikkerhedskopien bagefter, så intet er gendannet. Brug en anden kopi.",
        "“{name}” was added to the backup later, so nothing was restored. Use another copy.",
    ),
    # Backup and restore.
    "three_times": (
        "Adgangssætningen var forkert tre gange, så musprep stopper her. Intet er ændret; prøv igen, når du vil.",
        "Wrong passphrase three times, so musprep stops here. Nothing was changed; try again whenever you like.",
    ),
    "nobody_to_ask": (
        "musprep kan ikke spørge om adgangssætningen her. Kør kommandoen i en terminal, eller brug --passphrase-file FIL.",
        "musprep cannot ask for the backup’s passphrase here. Run the command in a terminal, or use --passphrase-file FILE.",
    ),
    "made": (
        "{files} filer er gemt. Skriv adgangssætningen ned: Uden den kan ingen åbne kopien, heller ikke musprep.",
        "{files} files saved. Write the passphrase down: without it nobody can open the backup, not even musprep.",
    ),
    "made_left_out_one": (
        "{count} fil kom ikke med; den står ovenfor.",
        "{count} file was left out; it is listed above.",
    ),
    "made_left_out_many": (
        "{count} filer kom ikke med; de står ovenfor.",
        "{count} files were left out; they are listed above.",
    ),
    "no_such_note": (
        "Sikkerhedskopien har intet notat eller svar, der passer til ”{wanted}”. Skriv slutningen af et id, ord fra "
        "notatet eller svarets adresse.",
        "The backup has no note or answer that matches “{wanted}”. Give the end of an id, words from the note, or the "
        "address of the answer.",
    ),
    "several_notes": (
        "{count} notater i sikkerhedskopien passer til ”{wanted}”. Skriv id’et på det, du vil have: {ids}",
        "{count} notes in the backup match “{wanted}”. Give the id of the one you want: {ids}",
    ),
    "brought_back_one": ("1 tekst er gendannet.", "1 text restored."),
    "brought_back_many": ("{count} tekster er gendannet.", "{count} texts restored."),
    "turned_back_one": (
        "1 tekst lød anderledes og er igen som i sikkerhedskopien. Det, der stod her, ligger i history/.",
        "1 text read differently and is as in the backup again. What was here is in history/.",
    ),
    "turned_back_many": (
        "{count} tekster lød anderledes og er igen som i sikkerhedskopien. Det, der stod her, ligger i history/.",
        "{count} texts read differently and are as in the backup again. What was here is in history/.",
    ),
    "there_already_one": ("1 tekst er her allerede.", "1 text is already here."),
    "there_already_many": ("{count} tekster er her allerede.", "{count} texts are already here."),
    "restored": (
        "{files} filer er gendannet, som de var {made}. Alle kontrolsummer stemmer.",
        "{files} files restored as they were on {made}. All checksums match.",
    ),
    "restored_beside": (
        "Dit arkiv er ikke rørt; den gendannede kopi ligger ved siden af. Se den med: musprep --vault '{path}'",
        "Your vault is untouched; the restored copy is next to it. Open it with: musprep --vault '{path}'",
    ),
    # Export.
    "export_count": (
        "Tekster, som kan deles på niveauet ”{level}” og kommer med: {leaving}.",
        "Texts that may be shared at the level “{level}” and are included: {leaving}.",
    ),
    "export_plain": (
        "Filerne bliver gemt i klartekst: Alle, der kan åbne mappen, kan læse dem.",
        "The files are saved as plain text: anyone who can open the folder can read them.",
    ),
    "ask_export": ("Gem filerne? (j/n)", "Save the files? (y/n)"),
    "export_needs_yes": (
        "Eksporten bliver gemt i klartekst og skal bekræftes. Se listen ovenfor, og tilføj --yes.",
        "The export is saved as plain text and must be confirmed. Check the list above, then add --yes.",
    ),
    # Purge.
    "purge_damaged": (
        "{path} kan ikke læses eller er ikke flettet og kan gå tabt, uden at du opdager det. Ret den først: musprep "
        "vault doctor --fix",
        "{path} cannot be read or has not been merged, so it could be lost without you noticing. Fix it first: "
        "musprep vault doctor --fix",
    ),
    "unknown_keep": (
        "”{value}” findes ikke. Skriv --keep udvikling (behold din egen udvikling) eller --keep intet (slet alt).",
        "Unknown value “{value}”. Use --keep growth (keep your own development) or --keep nothing (delete everything).",
    ),
    "unknown_keep_near": (
        "”{value}” findes ikke; mente du {near}? Skriv --keep udvikling eller --keep intet.",
        "Unknown value “{value}”; did you mean {near}? Use --keep growth or --keep nothing.",
    ),
    "keep_growth": ("udvikling", "growth"),
    "keep_nothing": ("intet", "nothing"),
    "purge_stays": ("Det beholder du:", "You keep:"),
    "purge_goes": ("Det bliver slettet for altid:", "Deleted for good:"),
    "stays_entries": (
        "Notater om resultater, projekter, mål og læring: {count}",
        "Notes on results, projects, goals and learning: {count}",
    ),
    "stays_answers": (
        "Svar om dine resultater og om det, du vil: {count}",
        "Answers about your results and what you want: {count}",
    ),
    "stays_goals": (
        "Udviklingsmål uden arbejdspladsens begrundelser: {count}",
        "Development goals, without the workplace’s reasons: {count}",
    ),
    "stays_catalogues": ("Dine egne kataloger: {count}", "Your own catalogues: {count}"),
    "goes_entries": (
        "Notater om ros, udfordringer og ønsker: {count}",
        "Notes on praise, challenges and wishes: {count}",
    ),
    "goes_answers": (
        "Alle andre svar, også dem om leder og kolleger: {count}",
        "All other answers, including those about your manager and colleagues: {count}",
    ),
    "goes_agreements": ("Aftaler: {count}", "Agreements: {count}"),
    "goes_pulses": ("Pulsmålinger: {count}", "Pulse checks: {count}"),
    "goes_points": ("Talepunkter: {count}", "Talking points: {count}"),
    "goes_wishes": ("Ønsker til samtalen: {count}", "Wishes for the meeting: {count}"),
    "goes_needs": ("Arbejdspladsens behov: {count}", "What the workplace needs: {count}"),
    "goes_follow_ups": ("Opfølgningssamtaler: {count}", "Follow-up meetings: {count}"),
    "goes_calendar": ("Begivenheder gemt til kalenderen: {count}", "Events saved for the calendar: {count}"),
    "goes_briefings": ("Filer i mappen briefings: {count}", "Files in the folder briefings: {count}"),
    "goes_files": (
        "Alt i arkivet: {count} filer, også dine egne kataloger og hele historikken",
        "Everything in the vault: {count} files, including your own catalogues and the whole history",
    ),
    "purge_always": (
        "Lederens navn, sted, stilling, arbejdsplads, din navneliste, alt fra samtalerne og hele historikken",
        "Your manager’s name, place, position, workplace, your list of names, everything from the meetings, and the "
        "whole history",
    ),
    "purge_changed": (
        "Der er skrevet noget nyt i arkivet, siden du så listen, så intet er slettet. Kør musprep vault purge igen.",
        "Something new was written to the vault since you saw the list, so nothing was deleted. Run musprep vault "
        "purge again.",
    ),
    "purge_nameless": (
        "Navne og numre, der bliver erstattet med ”kollega A” og lignende i det, du beholder: {count}.",
        "Names and numbers that will be replaced by “colleague A” and the like in what you keep: {count}.",
    ),
    "purge_names": (
        "Kun navne, musprep kender, bliver erstattet: dine lederes og dem på din navneliste (musprep owner set navne).",
        "Only names musprep knows are replaced: your managers’ and those on your list (musprep owner set names).",
    ),
    "purge_limits": (
        "musprep kan ikke slette det, der ligger uden for arkivet: sikkerhedskopier, filer, du har gemt andre "
        "steder, historikken i en synkroniseret mappe og slettede rester på selve drevet.",
        "musprep cannot delete what is outside the vault: backups, files you saved elsewhere, the history of a "
        "synced folder, and traces left on the drive itself.",
    ),
    "purge_backup_first": (
        "Vil du først tage en sikkerhedskopi, så skriv, hvor filen skal ligge. Ellers tryk Enter:",
        "To make a backup first, enter where to save it. Otherwise press Enter:",
    ),
    "purge_backup_hint": (
        "Tag en sikkerhedskopi først: musprep vault backup FIL",
        "Make a backup first: musprep vault backup FILE",
    ),
    "purge_word": ("slet", "delete"),
    "purge_ask": ("Skriv ”{word}” for at fortsætte:", "Type “{word}” to go ahead:"),
    "purge_needs_word": (
        "Intet er slettet. Tilføj --yes {word}, hvis du vil slette.",
        "Nothing was deleted. Add --yes {word} to go ahead.",
    ),
    "purge_not_done": ("Intet er slettet.", "Nothing was deleted."),
    "purge_note_left": (
        "Arkivet er væk, men på denne computer ligger der stadig en fil med dets offentlige nøgler ({path}: "
        "{reason}), og så længe kan du ikke oprette et nyt arkiv samme sted. Ret det, og kør igen: musprep vault "
        "purge --keep intet",
        "The vault is gone, but a file with its public keys is still on this computer ({path}: {reason}), and until "
        "it is deleted no new vault can be created in the same place. Fix that, then run: musprep vault purge --keep "
        "nothing",
    ),
    "purge_sheet_left": (
        "En tekst er åben i en editor eller kunne ikke slettes: {path}. Luk editoren, og slet mappen.",
        "A text is open in an editor or could not be deleted: {path}. Close the editor and delete the folder.",
    ),
    "purge_old_left": (
        "Det, der skulle væk, kunne ikke slettes helt, for et andet program har noget af det åbent: {path}. Luk programmet; "
        "resten bliver slettet, næste gang du bruger musprep.",
        "What was to go could not be deleted entirely, because another program has some of it open: {path}. Close the "
        "program; the rest is deleted the next time you use musprep.",
    ),
    "purge_done": ("Færdig. Det, du har beholdt, ligger i {path}.", "Done. What you kept is in {path}."),
    "purge_done_all": ("Færdig. Arkivet er tomt.", "Done. The vault is empty."),
}
