"""What is said about the files: what is wrong, where, and what to do. `path:line:` stands before a broken file's."""

TEXTS = {
    "no_home": (
        "Din hjemmemappe kan ikke findes. Angiv, hvor arkivet skal ligge, med --vault MAPPE eller MUSPREP_VAULT.",
        "Your home folder could not be found. Say where the vault should be with --vault DIR or MUSPREP_VAULT.",
    ),
    "blank_path": (
        "Her skal stå en mappe eller en fil, men der er kun mellemrum. Ret --vault, MUSPREP_VAULT eller filnavnet.",
        "This should be a folder or a file, but it is only spaces. Fix --vault, MUSPREP_VAULT or the file name.",
    ),
    "dash_path": (
        "”-” er ikke en fil her. Skriv et filnavn; skal filen virkelig hedde sådan, så skriv ./-",
        "“-” does not name a file here. Give a file name; if the file really has that name, write ./-",
    ),
    "no_working_folder": (
        "Mappen, du står i, findes ikke længere, så {path} kan ikke findes. Gå til en anden mappe, eller skriv hele "
        "stien.",
        "The folder you are in no longer exists, so {path} cannot be found. Go to another folder, or give the full "
        "path.",
    ),
    "device": (
        "{path} kan ikke bruges: {name} er navnet på en enhed i Windows, så intet bliver gemt der. Vælg et andet navn.",
        "{path} cannot be used: {name} is the name of a device in Windows, so nothing would be saved there. Choose "
        "another name.",
    ),
    "odd_sign": (
        "{path} kan ikke bruges: {sign} må ikke stå i et navn i Windows. Slutter stien i anførselstegn med en omvendt "
        "skråstreg, så fjern skråstregen.",
        "{path} cannot be used: Windows allows no {sign} in a name. If the path is in quotation marks and ends with a "
        "backslash, remove that backslash.",
    ),
    "drive_away": (
        "{path} er på drevet {drive}, som ikke er der lige nu. Sæt det til, eller vælg et andet sted med --vault.",
        "{path} is on the drive {drive}, which is not available now. Connect it, or choose another place with --vault.",
    ),
    "away": (
        "{path} er et link til {target}, som ikke er der lige nu. Sæt drevet til, eller vælg et andet sted med "
        "--vault.",
        "{path} is a link to {target}, which is not available now. Connect the drive, or choose another place with "
        "--vault.",
    ),
    "place_is_file": (
        "{path} er ikke en mappe, så arkivet kan ikke ligge der. Vælg en mappe med --vault eller MUSPREP_VAULT.",
        "{path} is not a folder, so the vault cannot be there. Choose a folder with --vault or MUSPREP_VAULT.",
    ),
    # Writing.
    "disk_full": (
        "Der er ikke mere plads på disken, så {path} blev ikke gemt. Det tidligere indhold er urørt. Frigør plads, og "
        "prøv igen.",
        "The disk is full, so {path} was not saved. The previous contents are untouched. Free up some space and try "
        "again.",
    ),
    "read_only": (
        "{path} kan ikke gemmes, for drevet er skrivebeskyttet. Fjern skrivebeskyttelsen, eller vælg et andet sted "
        "med --vault.",
        "{path} cannot be saved because the drive is read-only. Make it writable, or choose another place with "
        "--vault.",
    ),
    "no_permission": (
        "Du har ikke tilladelse til at skrive {path}. Ret mappens rettigheder, eller vælg et andet sted med --vault.",
        "You do not have permission to write {path}. Fix the folder’s permissions, or choose another place with "
        "--vault.",
    ),
    "file_too_large": (
        "{path} blev ikke gemt, for filen er større, end systemet tillader. Gør teksten kortere, eller hæv grænsen "
        "(ulimit -f).",
        "{path} was not saved because it is larger than the system allows. Shorten the text, or raise the limit "
        "(ulimit -f).",
    ),
    "name_too_long": (
        "Stien {path} er for lang for filsystemet. Vælg et sted med en kortere sti med --vault.",
        "The path {path} is too long for the file system. Choose a shorter path with --vault.",
    ),
    "is_link": (
        "{path} er et link, og musprep følger ikke links inde i arkivet. Erstat det med den rigtige fil eller mappe.",
        "{path} is a link, and musprep does not follow links inside the vault. Replace it with the real file or "
        "folder.",
    ),
    "not_a_folder": (
        "{path} kan ikke gemmes, for der ligger en fil, hvor der skulle være en mappe. Flyt filen, eller vælg et "
        "andet sted med --vault.",
        "{path} cannot be saved because there is a file where a folder should be. Move the file, or choose another "
        "place with --vault.",
    ),
    "not_a_file": (
        "{path} er en mappe, men skulle være en fil. Flyt mappen, og prøv igen.",
        "{path} is a folder but should be a file. Move the folder, and try again.",
    ),
    "inside_another": (
        "{path} ligger inde i arkivet {vault}, så der bliver ikke oprettet et nyt arkiv i det. Vælg et sted uden for "
        "det.",
        "{path} is inside the vault {vault}, so no new vault is created there. Choose a place outside it.",
    ),
    "gone": (
        "{path} findes ikke længere; måske har et andet program flyttet den. Tjek det, og prøv igen.",
        "{path} is no longer there; another program may have moved it. Check, and try again.",
    ),
    "not_written": (
        "{path} blev ikke gemt; fejlen var ”{reason}”. Det tidligere indhold er urørt. Prøv igen, eller vælg et andet "
        "sted med --vault.",
        "{path} was not saved; the error was “{reason}”. The previous contents are untouched. Try again, or choose "
        "another place with --vault.",
    ),
    "taken": (
        "{path} findes allerede med et andet indhold og bliver ikke overskrevet. Flyt filen, og prøv igen.",
        "{path} already exists with different content and will not be overwritten. Move the file and try again.",
    ),
    "not_text": (
        "Teksten indeholder tegn, der ikke kan gemmes (halve Unicode-tegn). Skriv den igen, eller gem den som UTF-8.",
        "The text contains characters that cannot be saved (incomplete Unicode characters). Type it again, or save it "
        "as UTF-8.",
    ),
    "entry_too_long": (
        "Notatet fylder mere end {limit} KB, som er grænsen. Intet blev gemt. Del det i flere notater.",
        "The note is larger than the limit of {limit} KB. Nothing was saved. Split it into several notes.",
    ),
    "document_too_long": (
        "{path} ville fylde mere end {limit} MB og blev ikke gemt. Gør nogle af teksterne kortere.",
        "{path} would be larger than {limit} MB and was not saved. Shorten some of the texts.",
    ),
    "in_use": (
        "Et andet program har {path} åben, for eksempel OneDrive eller et antivirusprogram. Luk det, eller vent et "
        "øjeblik, og prøv igen.",
        "Another program has {path} open, e.g. OneDrive or a virus scanner. Close it, or wait a moment, and try again.",
    ),
    "denied": (
        "Windows tillader ikke, at {path} bliver ændret. Enten har et andet program den åben (for eksempel OneDrive eller et "
        "antivirusprogram), eller også har du ikke tilladelse til det. Luk programmet, eller ret rettighederne, og prøv "
        "igen.",
        "Windows does not let {path} be changed. Either another program has it open (e.g. OneDrive or a virus scanner), or "
        "you do not have permission. Close the program, or fix the permissions, and try again.",
    ),
    "locked": (
        "Et andet vindue med musprep er i gang med at gemme i {path}. Vent et øjeblik, og prøv igen.",
        "Another musprep window is saving to {path}. Wait a moment, and try again.",
    ),
    "newer_schema": (
        "{path} er skrevet af en nyere version af musprep (format {schema}) og bliver ikke rørt. Opdatér musprep, og "
        "prøv igen.",
        "{path} was written by a newer version of musprep (schema {schema}) and was left untouched. Update musprep "
        "and try again.",
    ),
    # Looking for an entry or a round.
    "no_such_entry": (
        "Der findes ikke noget notat med id’et ”{id}”. Se dine notater: musprep entries",
        "There is no note with the id “{id}”. List your notes: musprep entries",
    ),
    "no_such_entry_on_screen": (
        "Notatet ”{id}” findes ikke længere. Se dine notater i logbogen: Tryk 2.",
        "The note “{id}” no longer exists. See your notes in the log: press 2.",
    ),
    "ambiguous_entry": (
        "”{id}” passer på flere notater: {ids}. Skriv lidt mere af id’et.",
        "“{id}” matches several notes: {ids}. Type a little more of the id.",
    ),
    "bad_round": (
        "”{id}” kan ikke være navn på en runde. Brug små bogstaver, tal og bindestreger, fx 2026 eller 2026-2.",
        "“{id}” cannot be a round name. Use lowercase letters, digits and hyphens, e.g. 2026 or 2026-2.",
    ),
    # Two files with one id.
    "same_id_twice": (
        "Filen har samme id ({id}) som {other}; begge vises. Behold den rigtige, eller giv den ene et nyt id.",
        "The file has the same id ({id}) as {other}; both are shown. Keep the right one, or give one of them a new id.",
    ),
    "same_entry_twice": (
        "Filen er en nøjagtig kopi af {other} (id {id}) og vises kun én gang. Du kan trygt slette den ene.",
        "The file is an exact copy of {other} (id {id}) and is shown only once. You can safely delete one of them.",
    ),
    # Copies of a sync program.
    "conflict_copy": (
        "Filen er en kopi af {other}, og indholdet vises ikke. Flet den ind med: musprep vault doctor --fix",
        "The file is a copy of {other}, and its contents are not shown. Merge it with: musprep vault doctor --fix",
    ),
    "unknown_file": (
        "musprep kender ikke filen, og indholdet vises ikke. Giv den dens rigtige navn, eller flyt den ud.",
        "Unknown file; its contents are not shown. Give it its correct name, or move it elsewhere.",
    ),
    "conflict_unknown": (
        "Kopien af {other} kan ikke flettes. Sammenlign de to filer, og slet kopien, når du har alt.",
        "The copy of {other} cannot be merged. Compare the two files, and delete the copy once you have everything.",
    ),
    "conflict_newer": (
        "Filen er skrevet af en nyere version af musprep og kan ikke flettes endnu. Opdatér musprep, og prøv igen.",
        "The file was written by a newer version of musprep and cannot be merged yet. Update musprep and try again.",
    ),
    "emptied": (
        "Filen er tom, som efter et strømsvigt; musprep skriver aldrig en tom fil. Hent den tidligere udgave i mappen "
        "history (musprep vault doctor viser hvilken) eller i en sikkerhedskopi. Findes den ingen af stederne, så "
        "slet den tomme fil, og begynd forfra.",
        "The file is empty, as after a power cut; musprep never writes empty files. Get the earlier version from the "
        "folder history (musprep vault doctor shows which) or from a backup. If neither has it, delete the empty file "
        "and start over.",
    ),
    "only_comments": (
        "Filen indeholder kun sin begyndelse eller kommentarer. Hent den tidligere udgave i mappen history (musprep vault "
        "doctor viser hvilken) eller i en sikkerhedskopi. Findes den ingen af stederne, så slet filen, og begynd forfra.",
        "The file contains only its beginning, or comments. Get the earlier version from the folder history (musprep vault "
        "doctor shows which) or from a backup. If neither has it, delete the file and start over.",
    ),
    "round_missing": (
        "Filen mangler, så rundens dato, leder og spørgekataloger kendes ikke. Hent den i mappen history eller i en "
        "sikkerhedskopi, eller vent, til synkroniseringen er færdig.",
        "The file is missing, so the round’s date, manager and catalogues are unknown. Get it from the folder history "
        "or from a backup, or wait until your sync program has finished.",
    ),
    "owner_missing": (
        "Filen mangler, så dit navn og navnene på din navneliste er ukendte. Hent den tidligere udgave i mappen "
        "history/vault.toml eller i en sikkerhedskopi.",
        "The file is missing, so your name and the names on your list are unknown. Get the earlier version from the "
        "folder history/vault.toml or from a backup.",
    ),
    "merge_marks": (
        "Et fletteprogram som git har efterladt sine mærker (<<<<<<<, =======, >>>>>>>) på linje {lines}. Behold den "
        "rigtige udgave mellem mærkerne, slet mærkerne i en teksteditor, og prøv igen.",
        "A merge tool such as git left conflict markers (<<<<<<<, =======, >>>>>>>) on line {lines}. Keep the right "
        "version between the markers, delete the markers in a text editor, and try again.",
    ),
    # Reading: what is wrong with a file.
    "in_the_way": (
        "Noget med navnet {path} er i vejen, og musprep har ikke lavet det. Se, hvad det er, og flyt det.",
        "Something called {path} is in the way, and musprep did not create it. Check what it is, and move it.",
    ),
    "file_is_link": (
        "Filen er et link, og musprep følger ikke links inde i arkivet. Erstat den med den rigtige fil.",
        "The file is a link, and musprep does not follow links inside the vault. Replace it with the real file.",
    ),
    "folder_is_link": (
        "Mappen er et link, og musprep følger ikke links inde i arkivet. Flyt hele arkivet med --vault i stedet.",
        "The folder is a link, and musprep does not follow links inside the vault. Move the whole vault with --vault "
        "instead.",
    ),
    "unsafe_name": (
        "Navnet kan føre ud af arkivet eller kan ikke bruges på alle computere, så musprep rører det ikke. Omdøb "
        "filen.",
        "The name may lead outside the vault, or cannot be used on every computer, so musprep leaves the file alone. "
        "Rename it.",
    ),
    "no_folder": (
        "Her skulle være en mappe, men der ligger noget andet. Flyt det, og prøv igen.",
        "There should be a folder here, but there is something else. Move it and try again.",
    ),
    "no_regular_file": (
        "Det er ikke en almindelig fil, så den bliver ikke læst. Flyt den ud af arkivet.",
        "This is not an ordinary file, so it was not read. Move it out of the vault.",
    ),
    "too_large_to_read": (
        "Filen fylder {size}, og grænsen er {limit}. Del den, eller flyt den ud af arkivet.",
        "The file is {size}, and the limit is {limit}. Split it, or move it out of the vault.",
    ),
    "not_allowed": (
        "Du har ikke tilladelse til at læse filen. Ret dens rettigheder, og prøv igen.",
        "You do not have permission to read the file. Fix its permissions and try again.",
    ),
    "not_readable": (
        "Filen kan ikke læses; fejlen var ”{reason}”. Tag en kopi af arkivet, og tjek disken.",
        "The file cannot be read; the error was “{reason}”. Copy the vault, and check the disk.",
    ),
    "is_utf16": (
        "Filen er gemt som UTF-16. Gem den som UTF-8 i din teksteditor.",
        "The file is saved as UTF-16. Save it as UTF-8 in your text editor.",
    ),
    "not_utf8": (
        "Filen indeholder tegn, der ikke er UTF-8; den er måske gemt i en ældre tegnkodning. Gem den som UTF-8 i din "
        "teksteditor.",
        "The file contains characters that are not UTF-8; it may have been saved in an older encoding. Save it as "
        "UTF-8 in your editor.",
    ),
    "has_zeros": (
        "Filen indeholder nultegn, som om skrivningen blev afbrudt. Ret filen, eller hent en tidligere udgave i "
        "mappen history.",
        "The file contains null characters, as if writing had been interrupted. Fix the file, or use an earlier "
        "version from history.",
    ),
    "too_deep": (
        "Filen er indlejret i flere niveauer, end musprep nogensinde skriver. Ret linjen, eller flyt filen ud af "
        "arkivet.",
        "The file is nested far deeper than musprep ever writes. Fix the line, or move the file out of the vault.",
    ),
    "number_too_large": (
        "Filen indeholder et tal eller en dato, som ikke kan bruges. Ret det i filen.",
        "The file contains a number or a date that cannot be used. Fix it in the file.",
    ),
    "not_toml": (
        "Linjen er ikke gyldig TOML; måske mangler et anførselstegn, eller filen er skåret over. Ret den i en "
        "teksteditor.",
        "The line is not valid TOML; a quotation mark may be missing, or the file may be cut off. Fix it in a text "
        "editor.",
    ),
    "paper_cut": ("Filen er skåret over: Slutningen mangler.", "The file is cut off: its end is missing."),
    "not_toml_curly": (
        'Anførselstegnene er krøllede, som i et tekstbehandlingsprogram. Brug de lige: "',
        'The quotation marks are curly, as from a word processor. Use straight ones: "',
    ),
    "not_toml_colon": (
        "Skriv = mellem navnet og værdien, ikke kolon.",
        "Write = between the name and the value, not a colon.",
    ),
    "not_toml_unquoted": (
        "Sæt lige anførselstegn om teksten efter =.",
        "Put straight quotation marks around the text after =.",
    ),
    "not_toml_unclosed": (
        "Et anførselstegn mangler sidst i linjen, eller filen er skåret over. Ret linjen i en teksteditor.",
        "A quotation mark is missing at the end of the line, or the file is cut off. Fix the line in a text editor.",
    ),
    "key_twice": (
        "Det samme navn er brugt to gange. Slet det ene.",
        "The same name is used twice. Delete one of them.",
    ),
    "bad_schema": (
        "”schema” skal være et helt tal. Skriv schema = {schema}.",
        "“schema” must be a whole number. Write schema = {schema}.",
    ),
    "unknown_table": (
        "Tabellen ”{name}” er ukendt; denne fil må kun indeholde [[{known}]]. Ret navnet, eller slet det.",
        "Unknown table “{name}”; this file may only contain [[{known}]]. Fix the name, or delete it.",
    ),
    "no_tables": (
        "”{name}” skal stå som [[{name}]], én gang for hver post. Ret filen i en teksteditor.",
        "“{name}” must be written as [[{name}]], once for each record. Fix the file in a text editor.",
    ),
    "unknown_key": (
        "”{name}” er ukendt her. Brug et af disse navne: {known}.",
        "Unknown name “{name}”. Use one of these: {known}.",
    ),
    "unknown_key_near": ("”{name}” er ukendt her. Mente du ”{near}”?", "Unknown name “{name}”. Did you mean “{near}”?"),
    "missing_key": (
        "”{name}” mangler. Tilføj en linje med {name} = …",
        "“{name}” is missing. Add a line with {name} = …",
    ),
    "missing_key_like": ("”{name}” mangler.", "“{name}” is missing."),
    "not_one_of": (
        "”{value}” kan ikke bruges som ”{name}”. Vælg en af disse: {known}.",
        "“{value}” cannot be used as “{name}”. Choose one of these: {known}.",
    ),
    "not_one_of_near": (
        "”{value}” kan ikke bruges som ”{name}”. Mente du ”{near}”? Vælg en af disse: {known}.",
        "“{value}” cannot be used as “{name}”. Did you mean “{near}”? Choose one of these: {known}.",
    ),
    "empty_value": (
        "”{name}” er tom. Skriv noget, eller slet linjen.",
        "“{name}” is empty. Write something, or delete the line.",
    ),
    "bad_id": (
        "”{value}” kan ikke bruges som ”{name}”. Brug højst 64 små bogstaver, tal, _ og -.",
        "“{value}” cannot be used as “{name}”. Use at most 64 lowercase letters, digits, _ and -.",
    ),
    "bad_version": (
        "”{value}” kan ikke bruges som ”{name}”. Skriv tre tal med punktum imellem.",
        "“{value}” cannot be used as “{name}”. Write three numbers separated by dots.",
    ),
    "not_text_value": ("”{name}” skal være tekst i anførselstegn.", "“{name}” must be text in quotation marks."),
    "not_number": (
        "”{name}” skal være et tal uden anførselstegn.",
        "“{name}” must be a number without quotation marks.",
    ),
    "not_yes_no": ("”{name}” skal være true eller false.", "“{name}” must be true or false."),
    "not_list": ("”{name}” skal være en liste i [ ].", "“{name}” must be a list in [ ]."),
    "wrong_count": (
        "”{name}” skal være to tal, det laveste først.",
        "“{name}” must be two numbers, the lower one first.",
    ),
    "double_brackets": (
        "”{name}” skal stå som {header} med dobbelte kantede parenteser, én gang for hver.",
        "“{name}” must be written as {header}, in double brackets, once for each.",
    ),
    "table_elsewhere": (
        "”{name}” kan ikke stå her. Skriv {header} i stedet.",
        "“{name}” does not belong here. Write {header} instead.",
    ),
    "key_elsewhere": (
        "”{name}” hører ikke til her, men {homes}. Flyt linjen, eller slet den.",
        "“{name}” does not belong here, but {homes}. Move the line, or delete it.",
    ),
    "home_head": ("øverst i filen", "at the top of the file"),
    "home_under": ("under {header}", "below {header}"),
    "example": ("Skriv fx: {example}", "For example: {example}"),
    "not_zoned_time": (
        "”{name}” skal være dato, klokkeslæt og tidszone, fx 2026-11-03T14:05:09+01:00.",
        "“{name}” must be a date, a time and a time zone, e.g. 2026-11-03T14:05:09+01:00.",
    ),
    "not_date": ("”{name}” skal være en dato, fx 2026-11-03.", "“{name}” must be a date, e.g. 2026-11-03."),
    "not_clock": ("”{name}” skal være et klokkeslæt, fx 09:30:00.", "“{name}” must be a time, e.g. 09:30:00."),
    "not_table": ("”{name}” skal være en tabel.", "“{name}” must be a table."),
    "wrong_value": (
        "”{value}” kan ikke bruges som ”{name}”. Ret det i filen.",
        "“{value}” cannot be used as “{name}”. Fix it in the file.",
    ),
}
