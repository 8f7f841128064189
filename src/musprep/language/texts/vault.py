"""What is said about the files: what is wrong, where, and what to do. `path:line:` stands before a broken file's."""

TEXTS = {
    "no_home": (
        "Din hjemmemappe kan ikke findes. Skriv, hvor arkivet skal ligge, med --vault MAPPE eller MUSPREP_VAULT.",
        "Your home folder cannot be found. Say where the vault should be with --vault DIR or MUSPREP_VAULT.",
    ),
    "blank_path": (
        "Der skal stå en mappe eller en fil, men der står kun mellemrum. Ret --vault, MUSPREP_VAULT eller filnavnet.",
        "A folder or a file belongs here, but there are only blanks. Correct --vault, MUSPREP_VAULT or the file name.",
    ),
    "dash_path": (
        "”-” er ikke en fil her. Skriv et filnavn; skal filen virkelig hedde sådan, så skriv ./-",
        "“-” is not a file here. Give a file name; if it really is to be called that, write ./-",
    ),
    "no_working_folder": (
        "Mappen, du står i, findes ikke længere, så {path} kan ikke findes. Gå til en anden mappe, eller skriv hele stien.",
        "The folder you are in no longer exists, so {path} cannot be found. Go to another folder, or give the whole path.",
    ),
    "device": (
        "{path} kan ikke bruges: {name} er navnet på en enhed i Windows, så intet bliver gemt der. Vælg et andet navn.",
        "{path} cannot be used: {name} is the name of a device in Windows, so nothing would be kept there. Choose another name.",
    ),
    "away": (
        "{path} er et link til {target}, som ikke er der lige nu. Sæt drevet til, eller vælg et andet sted med --vault.",
        "{path} is a link to {target}, which is not there now. Connect the drive, or choose another place with --vault.",
    ),
    "place_is_file": (
        "{path} er ikke en mappe, så arkivet kan ikke ligge der. Vælg en mappe med --vault eller MUSPREP_VAULT.",
        "{path} is not a folder, so the vault cannot be there. Choose a folder with --vault or MUSPREP_VAULT.",
    ),
    # Writing.
    "disk_full": (
        "Der er ikke mere plads på disken, så {path} blev ikke gemt. Det gamle er urørt. Frigør plads, og prøv igen.",
        "The disk is full, so {path} was not saved. What was there is untouched. Free some space, and try again.",
    ),
    "read_only": (
        (
            "{path} kan ikke gemmes, for drevet er skrivebeskyttet. Gør det skrivbart, eller vælg et andet sted "
            "med --vault."
        ),
        "{path} cannot be saved, as the drive is read-only. Make it writable, or choose another place with --vault.",
    ),
    "no_permission": (
        "Du har ikke lov til at skrive {path}. Ret mappens rettigheder, eller vælg et andet sted med --vault.",
        "You are not allowed to write {path}. Correct the folder's permissions, or choose another place with --vault.",
    ),
    "file_too_large": (
        (
            "{path} blev ikke gemt, for filen er større, end systemet tillader. Gør teksten kortere, eller hæv "
            "grænsen (ulimit -f)."
        ),
        (
            "{path} was not saved, as it is larger than the system allows. Shorten the text, or raise the limit "
            "(ulimit -f)."
        ),
    ),
    "name_too_long": (
        "Stien {path} er for lang for filsystemet. Vælg et sted med en kortere sti med --vault.",
        "The path {path} is too long for the file system. Choose a place with a shorter path with --vault.",
    ),
    "is_link": (
        "{path} er et link, og musprep følger ikke links inde i arkivet. Sæt den rigtige fil eller mappe i stedet.",
        "{path} is a link, and musprep follows no links inside the vault. Put the real file or folder in its place.",
    ),
    "not_a_folder": (
        (
            "{path} kan ikke gemmes, for en fil står, hvor der skulle være en mappe. Flyt filen, eller vælg et "
            "andet sted med --vault."
        ),
        (
            "{path} cannot be saved, as a file stands where a folder should be. Move the file, or choose another "
            "place with --vault."
        ),
    ),
    "not_a_file": (
        "{path} er en mappe, men skulle være en fil. Flyt mappen, og prøv igen.",
        "{path} is a folder but should be a file. Move the folder, and try again.",
    ),
    "inside_another": (
        "{path} ligger inde i arkivet {vault}, så der bliver ikke begyndt et nyt arkiv i det. Vælg et sted uden for det.",
        "{path} lies inside the vault {vault}, so no new vault is begun in it. Choose a place outside of it.",
    ),
    "gone": (
        "{path} findes ikke længere; måske har et andet program flyttet den. Se efter, og prøv igen.",
        "{path} is no longer there; another program may have moved it. Have a look, and try again.",
    ),
    "not_written": (
        (
            "{path} blev ikke gemt: disken svarede “{reason}”. Det gamle er urørt. Prøv igen, eller vælg et "
            "andet sted med --vault."
        ),
        (
            "{path} was not saved: the disk answered “{reason}”. What was there is untouched. Try again, or "
            "choose another place with --vault."
        ),
    ),
    "taken": (
        "{path} findes allerede med et andet indhold og bliver ikke overskrevet. Flyt filen, og prøv igen.",
        "{path} exists already with other content and is not overwritten. Move the file, and try again.",
    ),
    "not_text": (
        "Teksten indeholder tegn, der ikke kan gemmes (halve Unicode-tegn). Skriv den igen, eller gem den som UTF-8.",
        (
            "The text contains characters that cannot be saved (half Unicode characters). Write it again, or save "
            "it as UTF-8."
        ),
    ),
    "entry_too_long": (
        "Notatet fylder mere end {limit} KB, og det er der ikke plads til. Intet blev gemt. Del det i flere notater.",
        "The entry takes more than the {limit} KB there is room for. Nothing was saved. Split it into several entries.",
    ),
    "document_too_long": (
        "{path} ville fylde mere end {limit} MB og blev ikke gemt. Gør nogle af teksterne kortere.",
        "{path} would take more than {limit} MB and was not saved. Shorten some of the texts.",
    ),
    "in_use": (
        "Et andet program har {path} åben, for eksempel OneDrive eller et antivirusprogram. Luk det, eller vent "
        "et øjeblik, og prøv igen.",
        "Another program has {path} open, such as OneDrive or a virus scanner. Close it, or wait a moment, and try "
        "again.",
    ),
    "locked": (
        "Et andet vindue med musprep er i gang med at gemme i {path}. Vent et øjeblik, og prøv igen.",
        "Another musprep window is saving in {path}. Wait a moment, and try again.",
    ),
    "newer_schema": (
        "{path} er skrevet af en nyere version af musprep (format {schema}) og røres ikke. Opdatér musprep, og prøv igen.",
        "{path} was written by a newer version of musprep (schema {schema}) and is left alone. Update musprep, and try again.",
    ),
    # Looking for an entry or a round.
    "no_such_entry": (
        "Der er intet notat med id’et “{id}”. Se dem, der findes, med: musprep entries",
        "There is no entry with the id “{id}”. See those there are with: musprep entries",
    ),
    "ambiguous_entry": (
        "“{id}” passer på flere notater: {ids}. Skriv lidt mere af id’et.",
        "“{id}” fits several entries: {ids}. Write a little more of the id.",
    ),
    "bad_round": (
        "“{id}” kan ikke være navn på en runde. Brug små bogstaver, tal og bindestreger, fx 2026 eller 2026-2.",
        "“{id}” cannot be the name of a round. Use small letters, digits and hyphens, such as 2026 or 2026-2.",
    ),
    # Two files with one id.
    "same_id_twice": (
        "Filen har samme id ({id}) som {other}; begge vises. Behold den rigtige, eller giv den ene et nyt id.",
        "The file has the same id ({id}) as {other}; both are shown. Keep the right one, or give one of them a new id.",
    ),
    "same_entry_twice": (
        "Filen er en nøjagtig kopi af {other} (id {id}) og vises kun én gang. Du kan trygt slette den ene.",
        "The file is an exact copy of {other} (id {id}) and is shown once. You can safely delete one of them.",
    ),
    # Copies of a sync program.
    "conflict_copy": (
        "Filen er en kopi af {other}, og det, der står i den, vises ikke. Flet den ind med: musprep vault doctor --fix",
        "The file is a copy of {other}, and what it holds is not shown. Merge it with: musprep vault doctor --fix",
    ),
    "unknown_file": (
        "musprep kender ikke filen, og det, der står i den, vises ikke. Giv den dens rigtige navn, eller flyt den ud.",
        "musprep does not know the file, and what it holds is not shown. Give it its right name, or move it elsewhere.",
    ),
    "conflict_unknown": (
        "Kopien af {other} kan ikke flettes. Sammenlign de to filer, og slet kopien, når du har alt.",
        "The copy of {other} cannot be merged. Compare the two files, and delete the copy once you have all of it.",
    ),
    "conflict_newer": (
        "Filen er skrevet af en nyere version af musprep og kan ikke flettes endnu. Opdatér musprep, og prøv igen.",
        "The file was written by a newer version of musprep and cannot be merged yet. Update musprep, and try again.",
    ),
    "emptied": (
        (
            "Filen er tom, som efter et strømsvigt; musprep skriver aldrig en tom fil. Hent den tidligere udgave i mappen "
            "history (musprep vault doctor siger hvilken) eller i en sikkerhedskopi. Findes den ingen af stederne, så "
            "slet den tomme fil og begynd forfra."
        ),
        (
            "The file is empty, as after a power cut; musprep never writes an empty one. Take the earlier one from the "
            "folder history (musprep vault doctor says which) or from a backup. Where neither has it, delete the empty "
            "file and begin anew."
        ),
    ),
    "only_comments": (
        (
            "Der står kun filens begyndelse eller kommentarer. Hent den tidligere udgave i mappen history (musprep vault doctor siger "
            "hvilken) eller i en sikkerhedskopi. Findes den ingen af stederne, så slet filen og begynd forfra."
        ),
        (
            "There is only the file’s beginning, or comments. Take the earlier one from the folder history (musprep vault doctor says "
            "which) or from a backup. Where neither has it, delete the file and begin anew."
        ),
    ),
    "round_missing": (
        (
            "Filen mangler, så rundens dato, leder og spørgekataloger kendes ikke. Hent den i mappen history eller i en "
            "sikkerhedskopi, eller vent, til synkroniseringen er færdig."
        ),
        (
            "The file is missing, so the round’s date, manager and catalogues are not known. Take it from the folder "
            "history or from a backup, or wait until the sync program is done."
        ),
    ),
    "owner_missing": (
        (
            "Filen mangler, så dit navn og dine navne til værnet kendes ikke. Hent den tidligere udgave i mappen "
            "history/vault.toml eller i en sikkerhedskopi."
        ),
        (
            "The file is missing, so your name and the names you listed for the guard are not known. Take the earlier "
            "one from the folder history/vault.toml or from a backup."
        ),
    ),
    "merge_marks": (
        (
            "Et fletteprogram som git har efterladt sine mærker (<<<<<<<, =======, >>>>>>>) på linje {lines}. Behold den "
            "rigtige udgave mellem mærkerne, slet mærkerne i en teksteditor, og prøv igen."
        ),
        (
            "A merge program such as git left its marks (<<<<<<<, =======, >>>>>>>) on line {lines}. Keep the right "
            "version between the marks, delete the marks in a text editor, and try again."
        ),
    ),
    # Reading: what is wrong with a file.
    "in_the_way": (
        "Noget med navnet {path} står i vejen, og musprep har ikke lavet det. Se, hvad det er, og flyt det.",
        "Something called {path} is in the way, and musprep did not make it. See what it is, and move it.",
    ),
    "file_is_link": (
        "Filen er et link, og musprep følger ikke links inde i arkivet. Sæt den rigtige fil i stedet.",
        "The file is a link, and musprep follows no links inside the vault. Put the real file in its place.",
    ),
    "folder_is_link": (
        "Mappen er et link, og musprep følger ikke links inde i arkivet. Flyt hele arkivet med --vault i stedet.",
        (
            "The folder is a link, and musprep follows no links inside the vault. Move the whole vault with "
            "--vault instead."
        ),
    ),
    "unsafe_name": (
        "Navnet kan føre ud af arkivet eller kan ikke bruges på alle computere, så musprep rører det ikke. Omdøb filen.",
        "The name may lead out of the vault, or cannot be used on every computer, so musprep leaves it alone. Rename the file.",
    ),
    "no_folder": (
        "Her skulle være en mappe, men der står noget andet. Flyt det væk, og prøv igen.",
        "There should be a folder here, but something else stands in its place. Move it away, and try again.",
    ),
    "no_regular_file": (
        "Det er ikke en almindelig fil, så den bliver ikke læst. Flyt den ud af arkivet.",
        "This is not an ordinary file, so it is not read. Move it out of the vault.",
    ),
    "too_large_to_read": (
        "Filen fylder {size}, og her læses højst {limit}. Del den, eller flyt den ud af arkivet.",
        "The file takes {size}, and at most {limit} is read here. Split it, or move it out of the vault.",
    ),
    "not_allowed": (
        "Du har ikke lov til at læse filen. Ret dens rettigheder, og prøv igen.",
        "You are not allowed to read the file. Correct its permissions, and try again.",
    ),
    "not_readable": (
        "Filen kan ikke læses: disken svarede “{reason}”. Tag en kopi af arkivet, og se efter disken.",
        "The file cannot be read: the disk answered “{reason}”. Copy the vault, and check the disk.",
    ),
    "is_utf16": (
        "Filen er gemt som UTF-16. Gem den som UTF-8 i din teksteditor.",
        "The file is saved as UTF-16. Save it as UTF-8 in your text editor.",
    ),
    "not_utf8": (
        (
            "Her står tegn, der ikke er UTF-8; filen er måske gemt i en ældre tegnkodning. Gem den som UTF-8 i "
            "din teksteditor."
        ),
        (
            "There are characters here that are not UTF-8; the file may be saved in an older encoding. Save it as "
            "UTF-8 in your editor."
        ),
    ),
    "has_zeros": (
        "Her står nul-tegn, som om disken blev afbrudt. Ret filen, eller hent den tidligere udgave i mappen history.",
        (
            "There are null characters here, as if the disk had been interrupted. Correct the file, or take the earlier one "
            "from history."
        ),
    ),
    "too_deep": (
        "Her er mange flere niveauer, end musprep nogensinde skriver. Ret linjen, eller flyt filen ud af arkivet.",
        "There are many more levels here than musprep ever writes. Correct the line, or move the file out of the vault.",
    ),
    "number_too_large": (
        "Der står et tal eller en dato, som ikke kan bruges. Ret det i filen.",
        "There is a number or a date that cannot be used. Correct it in the file.",
    ),
    "not_toml": (
        (
            "Linjen er ikke gyldig TOML; måske mangler et anførselstegn, eller filen er skåret over. Ret den i "
            "en teksteditor."
        ),
        (
            "The line is not valid TOML; a quotation mark may be missing, or the file is cut off. Correct it in "
            "a text editor."
        ),
    ),
    "paper_cut": (
        "Filen er skåret over: dens slutning mangler.",
        "The file is cut off: its end is missing.",
    ),
    "key_twice": (
        "Det samme navn er brugt to gange. Slet det ene.",
        "The same name is used twice. Delete one of them.",
    ),
    "bad_schema": (
        "“schema” skal være et helt tal. Skriv schema = {schema}.",
        "“schema” must be a whole number. Write schema = {schema}.",
    ),
    "unknown_table": (
        "“{name}” kendes ikke i denne fil, som kun har [[{known}]]. Ret navnet, eller slet det.",
        "“{name}” is not known in this file, which holds [[{known}]] only. Correct the name, or delete it.",
    ),
    "no_tables": (
        "“{name}” skal stå som [[{name}]], én gang for hver post. Ret filen i en teksteditor.",
        "“{name}” must be written as [[{name}]], once for each record. Correct the file in a text editor.",
    ),
    "unknown_key": (
        "“{name}” kendes ikke her. Brug et af disse navne: {known}.",
        "“{name}” is not known here. Use one of these names: {known}.",
    ),
    "unknown_key_near": (
        "“{name}” kendes ikke her. Mente du “{near}”?",
        "“{name}” is not known here. Did you mean “{near}”?",
    ),
    "missing_key": (
        "“{name}” mangler. Tilføj en linje med {name} = ...",
        "“{name}” is missing. Add a line with {name} = ...",
    ),
    "not_one_of": (
        "“{value}” kan ikke bruges som “{name}”. Vælg en af disse: {known}.",
        "“{value}” cannot be used as “{name}”. Choose one of these: {known}.",
    ),
    "empty_value": (
        "“{name}” er tom. Skriv noget, eller slet linjen.",
        "“{name}” is empty. Write something, or delete the line.",
    ),
    "bad_id": (
        "“{value}” kan ikke bruges som “{name}”. Brug højst 64 små bogstaver, tal, _ og -.",
        "“{value}” cannot be used as “{name}”. Use at most 64 small letters, digits, _ and -.",
    ),
    "bad_version": (
        "“{value}” kan ikke bruges som “{name}”. Skriv tre tal med punktum imellem, fx 1.0.0.",
        "“{value}” cannot be used as “{name}”. Write three numbers with dots between, such as 1.0.0.",
    ),
    "not_text_value": ("“{name}” skal være tekst i anførselstegn.", "“{name}” must be text in quotation marks."),
    "not_number": (
        "“{name}” skal være et tal uden anførselstegn.",
        "“{name}” must be a number without quotation marks.",
    ),
    "not_yes_no": ("“{name}” skal være true eller false.", "“{name}” must be true or false."),
    "not_list": (
        'Til “{name}” hører en liste, fx {name} = ["en", "to"].',
        'A list belongs to “{name}”, such as {name} = ["one", "two"].',
    ),
    "not_zoned_time": (
        "“{name}” skal være dato, klokkeslæt og tidszone, fx 2026-11-03T14:05:09+01:00.",
        "“{name}” must be a date, a time and a zone, such as 2026-11-03T14:05:09+01:00.",
    ),
    "not_date": ("“{name}” skal være en dato, fx 2026-11-03.", "“{name}” must be a date, such as 2026-11-03."),
    "not_clock": ("“{name}” skal være et klokkeslæt, fx 09:30:00.", "“{name}” must be a time, such as 09:30:00."),
    "not_table": ("“{name}” skal være en tabel.", "“{name}” must be a table."),
    "wrong_value": (
        "“{value}” kan ikke bruges som “{name}”. Ret det i filen.",
        "“{value}” cannot be used as “{name}”. Correct it in the file.",
    ),
}
