//! German.

use super::Language;

pub static LANGUAGE: Language = Language {
    tag: "de",
    colon: ": ",
    channel_names: &[
        "web",
        "webshop",
        "online-shop",
        "onlineshop",
        "website",
        "webseite",
        "internetseite",
        "app",
        "e-mail",
        "email",
        "mail",
        "chat",
        "live-chat",
        "chatbot",
        "telefon",
        "hotline",
        "sms",
        "messenger",
        "soziale medien",
        "social media",
        "filiale",
        "laden",
        "geschäft",
        "kiosk",
        "terminal",
    ],
    internal_voice: &[
        "wir bearbeiten/verarbeiten/versenden/leiten/genehmigen/eskalieren/qualifizieren/fakturieren/disponieren/\
benachrichtigen/informieren/erfassen/validieren/beauftragen/verifizieren",
        "wir .. kunde/kunden/kundin/kundinnen/antragsteller/antragstellerin/interessenten",
        "unser/unsere mitarbeiter*/sachbearbeiter*/vertrieb/agent*/innendienst/crm/kundendienst",
        "der/die/das/ein/eine/jede/jeder/jedes? ticket*/vorgang/vorgänge/fall/fälle/antrag/anträge/auftrag/aufträge/\
bestellung*/anfrage*/reklamation*/beschwerde*/rechnung*/lead*/vertrag/verträge/konto/schadenmeldung/anliegen/störung \
         wird/werden/wurde/wurden/ist/sind .. bearbeitet/weitergeleitet/zugewiesen/geprüft/freigegeben/genehmigt/\
erfasst/angelegt/eskaliert/validiert/übergeben/geschlossen/verarbeitet/disponiert/qualifiziert/registriert/archiviert/\
versendet/verifiziert",
        "auftragsbearbeitung/antragsbearbeitung/antragsprüfung/ticketbearbeitung/ticketrouting/leadqualifizierung/\
lead-qualifizierung/leadgenerierung/lead-generierung/fallbearbeitung/vorgangsbearbeitung/reklamationsbearbeitung/\
rechnungsstellung/bestellabwicklung/auftragsabwicklung/datenverarbeitung/beschwerdemanagement/schadenbearbeitung",
        "der/die/das/ein/eine/unser/unsere? mitarbeiter*/sachbearbeiter*/agent/agentin/system/crm/innendienst/vertrieb \
         prüft/sendet/versendet/verschickt/erfasst/legt/leitet/weist/genehmigt/bearbeitet/eskaliert/schließt/ruft/\
kontaktiert/qualifiziert/disponiert/verifiziert/aktualisiert",
        "der/die/das/ein/eine? newsletter/mailing*/rechnung*/mahnung*/angebot*/bestätigung*/auftragsbestätigung*/\
erinnerung* wird/werden/wurde/wurden .. versendet/verschickt/gesendet/erstellt/generiert/ausgelöst",
        "auftragsbestätigung*/bestätigung*/rechnung*/mahnung*/angebot*/newsletter/mailing* \
         versenden/verschicken/erstellen/generieren/auslösen",
        "kundendaten/stammdaten/antragsdaten/auftragsdaten erfassen/anlegen/pflegen/übernehmen/validieren",
        "der/die/ein/eine? techniker*/monteur*/kurier*/gutachter* wird/werden .. \
disponiert/beauftragt/zugewiesen/eingeplant/eingeteilt",
        "der/die? kunde/kundin/kunden/antragsteller/antragstellerin/interessent wird/werden .. kontaktiert/informiert/\
benachrichtigt/angerufen/weitergeleitet/qualifiziert/erfasst/verifiziert/angelegt/segmentiert",
    ],
    placeholders: &[
        "platzhalter",
        "noch offen",
        "folgt noch",
        "noch zu klären",
        "wird ergänzt",
        "zu ergänzen",
    ],
    rule_names: &[
        (101, "kein Ziel"),
        (102, "Ziel ohne Kennzahl"),
        (103, "Anfang oder Ende fehlt"),
        (104, "nur ein einzelner Kontakt"),
        (201, "keine Persona"),
        (202, "Persona ohne Ziele"),
        (203, "Persona ohne Beleg"),
        (204, "Persona kommt nicht vor"),
        (206, "Kanal der Persona kommt nicht vor"),
        (207, "Persona bleibt blass"),
        (301, "keine Phase"),
        (302, "zu wenige Phasen"),
        (303, "Phase ohne Kundenziel"),
        (304, "endet mit dem Kauf"),
        (305, "beginnt mit dem Kauf"),
        (307, "Phase ohne Kernbotschaft"),
        (308, "Phase heißt wie ein Kanal"),
        (309, "aus Sicht des Unternehmens erzählt"),
        (310, "Tagesabschnitt ohne Zeit"),
        (401, "kein Touchpoint"),
        (402, "Phase ohne Touchpoint"),
        (403, "Touchpoint ohne Kanal"),
        (404, "Touchpoint ohne Zuständige"),
        (405, "Touchpoint ohne Emotion"),
        (406, "Kanalwechsel ohne Übergabe"),
        (407, "überall dieselbe Emotion"),
        (412, "endet am Tiefpunkt"),
        (413, "verlorener Vorgang ohne Schmerzpunkt"),
        (501, "kein Schmerzpunkt"),
        (502, "Tief ohne Schmerzpunkt"),
        (503, "Schmerzpunkt ohne Schwere"),
        (504, "Schmerzpunkt ohne Beleg"),
        (505, "alle Schmerzpunkte gleich schwer"),
        (601, "keine Lösung"),
        (602, "Schmerzpunkt ohne Lösung"),
        (603, "Lösung ohne Schmerzpunkt"),
        (604, "Lösung ohne Zuständige"),
        (605, "Abteilung nicht beteiligt"),
        (606, "Lösung ohne Aufwand oder Wirkung"),
        (607, "Kritisches nicht eingeplant"),
        (608, "überfällig"),
    ],
    regional_names: &[
        ("de-CH", 308, "Phase heisst wie ein Kanal"),
        ("de-LI", 308, "Phase heisst wie ein Kanal"),
    ],
    phone_groups: &[],
};
