//! The phases of a journey, and the stage names in three languages that tell them.

/// A phase that the method knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    Trigger,
    Awareness,
    Research,
    Consideration,
    Decision,
    Purchase,
    Onboarding,
    Use,
    Service,
    Retention,
    Loyalty,
    Advocacy,
    Offboarding,
    Apply,
    Wait,
    Visit,
    Recover,
}

/// A phase, how it is written, and the stage names that it is inferred from: whole names, in lower case.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub phase: Phase,
    pub id: &'static str,
    pub english: &'static [&'static str],
    pub german: &'static [&'static str],
    pub polish: &'static [&'static str],
}

/// The phase that a stage name tells, if the whole name is known.
pub fn infer(name: &str) -> Option<Phase> {
    row(name).map(|row| row.phase)
}

/// The id of that phase.
pub fn meant(name: &str) -> Option<&'static str> {
    row(name).map(|row| row.id)
}

fn row(name: &str) -> Option<&'static Row> {
    let name = name.trim().to_lowercase();
    let name = name.as_str();
    static ALL: [Row; 17] = ROWS;
    ALL.iter().find(|row| {
        [row.english, row.german, row.polish]
            .iter()
            .any(|names| names.contains(&name))
            || row.id == name
    })
}

/// In the order of [`Phase`]. A name stands in one row only.
#[rustfmt::skip]
pub const ROWS: [Row; 17] = [
    Row {
        phase: Phase::Trigger,
        id: "trigger",
        english: &["need", "need arises", "problem", "occasion", "life event", "moving in", "something happens"],
        german: &[
            "auslöser", "anlass", "bedarf", "bedürfnis", "bedarf entsteht", "problem erkennen", "lebensereignis",
        ],
        polish: &["impuls", "potrzeba", "pojawia się potrzeba", "wyzwalacz", "powód", "zdarzenie"],
    },
    Row {
        phase: Phase::Awareness,
        id: "awareness",
        english: &[
            "aware", "become aware", "becoming aware", "discover", "discovery", "attention", "attract",
            "inspiration", "inspire",
        ],
        german: &[
            "bewusstsein", "aufmerksamkeit", "aufmerksam werden", "entdecken", "entdeckung", "wahrnehmung",
            "bekanntheit", "inspiration finden",
        ],
        polish: &["świadomość", "uświadomienie", "odkrycie", "odkrywanie", "uwaga", "zauważenie", "inspiracja"],
    },
    Row {
        phase: Phase::Research,
        id: "research",
        english: &[
            "search", "searching", "find", "look around", "inform", "information", "explore", "exploration",
            "interest", "engagement", "inquiry", "enquiry", "investigate",
        ],
        german: &[
            "recherche", "recherchieren", "suche", "suchen", "information sammeln", "informieren",
            "informationssuche", "interesse", "anfrage", "erkunden", "orientierung",
        ],
        polish: &[
            "zaangażowanie", "poszukiwanie", "szukanie", "wyszukiwanie", "zainteresowanie", "informacja",
            "zapytanie", "rozpoznanie",
        ],
    },
    Row {
        phase: Phase::Consideration,
        id: "consideration",
        english: &[
            "consider", "compare", "comparison", "evaluate", "evaluation", "shortlist", "weigh up", "assess",
            "assessment",
        ],
        german: &[
            "überlegung", "erwägung", "abwägung", "abwägen", "vergleich", "vergleichen", "bewertung", "bewerten",
            "auswahl", "prüfen",
        ],
        polish: &["ocena", "rozważanie", "rozważenie", "porównanie", "porównywanie", "analiza ofert"],
    },
    Row {
        phase: Phase::Decision,
        id: "decision",
        english: &["decide", "choose", "choice", "select", "selection", "commit", "make a choice"],
        german: &["entscheidung", "entscheiden", "wahl", "wählen", "entschluss"],
        polish: &["decyzja", "podjęcie decyzji", "wybór", "wybieranie"],
    },
    Row {
        phase: Phase::Purchase,
        id: "purchase",
        english: &[
            "buy", "buying", "order", "ordering", "checkout", "pay", "payment", "book", "booking", "sign up",
            "subscribe", "conversion", "contract", "sign contract", "sign the contract", "acquisition",
        ],
        german: &[
            "kauf", "kaufen", "kaufabschluss", "einkauf", "bestellung", "bestellen", "bezahlen", "bezahlung",
            "zahlung", "buchung", "buchen", "vertrag", "vertragsabschluss", "abschluss",
        ],
        polish: &[
            "zakup", "kupno", "kupowanie", "zamówienie", "zamawianie", "płatność", "rezerwacja", "umowa",
            "podpisanie umowy", "transakcja",
        ],
    },
    Row {
        phase: Phase::Onboarding,
        id: "onboarding",
        english: &[
            "onboard", "set up", "setup", "get started", "getting started", "activation", "activate", "welcome",
            "delivery", "installation", "first steps",
        ],
        german: &[
            "einrichtung", "einrichten", "einstieg", "einführung", "aktivierung", "willkommen", "lieferung",
            "installation und start", "erste schritte", "inbetriebnahme",
        ],
        polish: &[
            "wdrożenie", "wprowadzenie", "aktywacja", "powitanie", "dostawa", "instalacja", "pierwsze kroki",
            "uruchomienie",
        ],
    },
    Row {
        phase: Phase::Use,
        id: "use",
        english: &[
            "usage", "using", "consume", "experience", "everyday use", "daily use", "living with it",
            "post-purchase", "post purchase", "after purchase",
        ],
        german: &[
            "nutzung", "nutzen", "verwendung", "gebrauch", "alltag", "nach dem kauf", "nachkauf", "nachkaufphase",
            "anwendung",
        ],
        polish: &["użytkowanie", "użycie", "korzystanie", "używanie", "po zakupie", "codzienne użycie"],
    },
    Row {
        phase: Phase::Service,
        id: "service",
        english: &[
            "support", "help", "get help", "getting help", "customer service", "care", "after-sales", "aftersales",
            "maintenance", "repair", "claim", "complaint",
        ],
        german: &[
            "service und hilfe", "hilfe", "kundendienst", "kundenservice", "betreuung", "unterstützung", "wartung",
            "reparatur", "reklamation", "beschwerde",
        ],
        polish: &["obsługa", "obsługa klienta", "wsparcie", "pomoc", "serwis", "naprawa", "reklamacja"],
    },
    Row {
        phase: Phase::Retention,
        id: "retention",
        english: &[
            "retain", "stay", "renew", "renewal", "repeat", "repeat purchase", "reorder", "customer retention",
        ],
        german: &[
            "kundenbindung", "bindung", "bleiben", "verlängerung", "verlängern", "wiederkauf", "wiederholungskauf",
        ],
        polish: &["utrzymanie", "retencja", "utrzymanie klienta", "odnowienie", "przedłużenie", "ponowny zakup"],
    },
    Row {
        phase: Phase::Loyalty,
        id: "loyalty",
        english: &["loyal", "loyalty programme", "loyalty program", "relationship", "trust"],
        german: &["loyalität", "treue", "kundentreue", "stammkunde", "beziehung", "vertrauen"],
        polish: &["lojalność", "program lojalnościowy", "wierność", "relacja"],
    },
    Row {
        phase: Phase::Advocacy,
        id: "advocacy",
        english: &[
            "advocate", "recommend", "recommendation", "refer", "referral", "share", "word of mouth", "review",
            "tell others",
        ],
        german: &[
            "empfehlung", "empfehlen", "weiterempfehlung", "weiterempfehlen", "fürsprache", "weitersagen",
            "mundpropaganda",
        ],
        polish: &["rekomendacja", "polecanie", "polecenie", "rzecznictwo", "dzielenie się", "ambasador marki"],
    },
    Row {
        phase: Phase::Offboarding,
        id: "offboarding",
        english: &[
            "leave", "leaving", "cancel", "cancellation", "exit", "end", "end of contract", "termination", "churn",
            "farewell",
        ],
        german: &[
            "kündigung", "kündigen", "abschied", "austritt", "vertragsende", "beendigung", "abwanderung", "ende",
        ],
        polish: &["rezygnacja", "odejście", "wypowiedzenie", "zakończenie", "koniec umowy", "pożegnanie"],
    },
    Row {
        phase: Phase::Apply,
        id: "apply",
        english: &[
            "application", "applying", "submit application", "register", "registration", "enrol", "enrolment",
            "request", "file a claim",
        ],
        german: &[
            "antrag", "antragstellung", "beantragen", "bewerbung", "bewerben", "anmeldung", "anmelden",
            "registrierung", "einreichen",
        ],
        polish: &["wniosek", "złożenie wniosku", "aplikowanie", "aplikacja", "rejestracja", "zgłoszenie", "zapisy"],
    },
    Row {
        phase: Phase::Wait,
        id: "wait",
        english: &[
            "waiting", "waiting time", "wait for an answer", "waiting for an answer", "processing", "pending",
            "in the queue",
        ],
        german: &["warten", "wartezeit", "warten auf antwort", "bearbeitung", "bearbeitungszeit", "in der schlange"],
        polish: &["oczekiwanie", "czekanie", "czas oczekiwania", "rozpatrywanie", "w kolejce"],
    },
    Row {
        phase: Phase::Visit,
        id: "visit",
        english: &[
            "visiting", "appointment", "arrive", "arrival", "admission", "check-in", "consultation", "treatment",
            "stay on site", "on site",
        ],
        german: &[
            "besuch", "besuchen", "termin", "ankunft", "aufnahme", "beratungstermin", "behandlung", "vor ort",
            "sprechstunde",
        ],
        polish: &["wizyta", "odwiedziny", "przyjazd", "przyjęcie", "konsultacja", "leczenie", "na miejscu"],
    },
    Row {
        phase: Phase::Recover,
        id: "recover",
        english: &["recovery", "recovering", "aftercare", "rehabilitation", "follow-up", "discharge", "back home"],
        german: &[
            "genesung", "erholung", "nachsorge", "rehabilitation und erholung", "entlassung", "wieder zu hause",
            "gesund werden",
        ],
        polish: &[
            "dalsza opieka", "powrót do zdrowia", "rekonwalescencja", "rehabilitacja", "wypis", "opieka po leczeniu", "kontrola",
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn rows_follow_the_phases_and_no_name_tells_two() {
        let mut seen = BTreeMap::new();
        for (at, row) in ROWS.iter().enumerate() {
            assert_eq!(row.phase as usize, at);
            for name in [row.english, row.german, row.polish]
                .concat()
                .into_iter()
                .chain([row.id])
            {
                assert_eq!(name, name.trim().to_lowercase());
                assert_eq!(seen.insert(name, row.id), None, "{name}");
            }
        }
    }

    #[test]
    fn whole_names_in_any_case_are_inferred() {
        assert_eq!(infer("Kundenbindung"), Some(Phase::Retention));
        assert_eq!(infer(" ŚWIADOMOŚĆ "), Some(Phase::Awareness));
        assert_eq!(infer("Compare"), Some(Phase::Consideration));
        assert_eq!(infer("Compare tariffs"), None);
    }
}
