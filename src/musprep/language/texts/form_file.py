"""What is wrong with a file that a form is to be read from, and what to do about it."""

TEXTS = {
    "empty": (
        "Filen er tom. Tjek, at det er den rigtige, eller hent den igen.",
        "The file is empty. Check that it is the right one, or get it again.",
    ),
    "no_text": (
        "Der står ingen tekst i filen. Tjek, at det er den rigtige.",
        "The file contains no text. Check that it is the right one.",
    ),
    "too_large": (
        "Filen er på mere end 50 MB. Gem den uden billeder, eller kopiér spørgsmålene over i en tekstfil, og prøv med den.",
        "The file is larger than 50 MB. Save it without pictures, or copy the questions into a text file and try that.",
    ),
    "folder": (
        "Det er en mappe. Skriv stien til filen med skemaet.",
        "That is a folder. Give the file that contains the form.",
    ),
    "broken": (
        "Filen er beskadiget og kan ikke læses. Åbn den i det program, den er lavet i, gem den på ny, og prøv med den nye fil.",
        "The file is damaged and cannot be read. Open it in the program it was made with, save it again, and try the new file.",
    ),
    "bomb": (
        "Filen er pakket, så den fylder alt for meget, når den pakkes ud, og den er derfor ikke åbnet. Åbn den i det program, den er lavet i, og gem den på ny uden billeder.",
        "The file would be far too large once unpacked, so it was not opened. Open it in the program it was made "
        "with, and save it again without pictures.",
    ),
    "too_heavy": (
        (
            "Det kræver for meget tid eller hukommelse at læse filen, så læsningen er stoppet. Gem den på ny som PDF, "
            "eller kopiér spørgsmålene over i en tekstfil, og prøv med den."
        ),
        "The file takes too much time or memory to read, so reading was stopped. Save it as a new PDF, or copy the questions into a text file and try that.",
    ),
    "password": (
        "Filen er låst med en adgangskode (password). Åbn den med koden, gem den uden, og prøv med den nye fil.",
        "The file is protected with a password. Open it with the password, save it without one, and try the new file.",
    ),
    "scan": (
        "Filen er et skannet billede uden tekst. Få formularen som Word-fil eller som PDF med tekst, kør tekstgenkendelse (OCR) på den, eller skriv spørgsmålene i en tekstfil.",
        "The file is a scanned picture without text. Get the form as a Word file or as a PDF with text, run text recognition (OCR) on it, or type the questions into a text file.",
    ),
    "doctype": (
        "Filen har en dokumenttype (DOCTYPE), som kan hente noget udefra, og den er derfor ikke læst. Åbn den i det program, den er lavet i, og gem den på ny.",
        "The file has a document type (DOCTYPE) that can fetch things from elsewhere, so it was not read. Open it in "
        "the program it was made with, and save it again.",
    ),
    "old_doc": (
        "Filen er i Words gamle format (.doc). Åbn den i Word eller LibreOffice, gem den som .docx, og prøv med den.",
        "The file is in Word’s old format (.doc). Open it in Word or LibreOffice, save it as .docx, and try that.",
    ),
    "old_xls": (
        "Filen er i Excels gamle format (.xls). Åbn den i Excel eller LibreOffice, gem den som .xlsx, og prøv med den.",
        "The file is in Excel’s old format (.xls). Open it in Excel or LibreOffice, save it as .xlsx, and try that.",
    ),
    "old_ppt": (
        (
            "Filen er i PowerPoints gamle format (.ppt). Åbn den i PowerPoint eller LibreOffice, gem den som .pptx, og "
            "prøv med den."
        ),
        "The file is in PowerPoint’s old format (.ppt). Open it in PowerPoint or LibreOffice, save it as .pptx, and "
        "try that.",
    ),
    "old_msg": (
        "Filen er en mail, som Outlook har gemt (.msg). Åbn den, kopiér teksten, og indsæt den, eller gem mailen som .eml eller tekst.",
        "The file is an email saved by Outlook (.msg). Open it, copy its text and paste that, or save the email as "
        ".eml or text.",
    ),
    "packed_files": (
        "Filen er en zip-fil med andre filer i. Pak den ud, og prøv med den fil, som formularen står i.",
        "The file is a zip file with other files in it. Unpack it, and try the file that contains the form.",
    ),
    "unknown": (
        (
            "Filtypen kan ikke læses. Gem formularen som .docx, .pdf, .odt, .xlsx, .pptx, .html, .rtf, .md eller .txt, og "
            "prøv med den."
        ),
        "The file is of a type that cannot be read. Save the form as .docx, .pdf, .odt, .xlsx, .pptx, .html, .rtf, .md or .txt, and try that.",
    ),
    "missing_extra": (
        "musprep har brug for en tilføjelse for at læse {kind}. Installér musprep igen, som README viser, med "
        '".[import]" i stedet for ".", fx uv tool install ".[import]".',
        "To read {kind}, you need to install a little more. Install musprep again as the README shows, with "
        '".[import]" instead of ".", for example uv tool install ".[import]".',
    ),
    "guessed_cp1252": (
        "Filen er ikke UTF-8 og blev læst i Windows’ tegnkodning (cp1252). Tjek, at æ, ø og å er rigtige.",
        "The file is not UTF-8 and was read in the code page of Windows (cp1252). Check that its special letters came "
        "out right.",
    ),
    "guessed_cp850": (
        "Filen er ikke UTF-8 og blev læst i Windows-konsollens tegnkodning (cp850). Tjek, at æ, ø og å er rigtige.",
        "The file is not UTF-8 and was read in the code page of the Windows console (cp850). Check that its special "
        "letters came out right.",
    ),
    "read_as_docx": (
        "Filens navn siger noget andet, men den er en Word-fil og er læst som det.",
        "The file’s name says something else, but it is a Word file and was read as one.",
    ),
    "read_as_pdf": (
        "Filens navn siger noget andet, men den er en PDF og er læst som det.",
        "The file’s name says something else, but it is a PDF and was read as one.",
    ),
    "read_as_odt": (
        "Filens navn siger noget andet, men den er et OpenDocument (.odt) og er læst som det.",
        "The file’s name says something else, but it is an OpenDocument file (.odt) and was read as one.",
    ),
    "read_as_xlsx": (
        "Filens navn siger noget andet, men den er et regneark og er læst som det.",
        "The file’s name says something else, but it is a spreadsheet and was read as one.",
    ),
    "read_as_pptx": (
        "Filens navn siger noget andet, men den er en præsentation og er læst som det.",
        "The file’s name says something else, but it is a presentation and was read as one.",
    ),
    "read_as_html": (
        "Filens navn siger noget andet, men den er en webside og er læst som det.",
        "The file’s name says something else, but it is a web page and was read as one.",
    ),
    "read_as_rtf": (
        "Filens navn siger noget andet, men den er RTF og er læst som det.",
        "The file’s name says something else, but it is RTF and was read as that.",
    ),
    "read_as_mail": (
        "Filens navn siger noget andet, men den er en mail og er læst som det.",
        "The file’s name says something else, but it is an email and was read as one.",
    ),
    "read_as_md": (
        "Filens navn siger noget andet, men den er Markdown og er læst som det.",
        "The file’s name says something else, but it is Markdown and was read as that.",
    ),
    "read_as_txt": (
        "Filens navn siger noget andet, men den er ren tekst og er læst som det.",
        "The file’s name says something else, but it is plain text and was read as that.",
    ),
}
