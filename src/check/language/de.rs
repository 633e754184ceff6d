//! German.

use super::Language;

pub static LANGUAGE: Language = Language {
    tag: "de",
    channel_names: &[
        "web",
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
    phone_groups: &[],
};
