//! What rules about wording know of each language. One file a language; a new one is a file and a row in [`ALL`].

mod de;
mod en;
mod pattern;
mod pl;

use crate::diag::Code;

/// The words of one language that rules look for.
pub struct Language {
    /// BCP 47 language subtag.
    pub tag: &'static str,
    /// Names of channels that say nothing about the customer when they stand as the name of a stage: web, app, e-mail,
    /// chat, chatbot, phone, SMS, messenger, social media, store, kiosk. Lower case. No words of daily life.
    pub channel_names: &'static [&'static str],
    /// How a text sounds that is told from inside the company, see [`pattern`]. The texts are names of stages and
    /// actions, so the start of the text is compared.
    pub internal_voice: &'static [&'static str],
    /// What stands in for a text still to be written, as the whole text. Lower case.
    pub placeholders: &'static [&'static str],
    /// The flaws of the six steps in a few words, in the order of their codes; English reads them from the rules.
    pub rule_names: &'static [(u16, &'static str)],
    /// How local phone numbers group their digits, besides those that start with `+` or `0`.
    pub phone_groups: &'static [&'static [usize]],
}

static ALL: &[&Language] = &[&en::LANGUAGE, &de::LANGUAGE, &pl::LANGUAGE];

impl Language {
    /// The language of a BCP 47 tag, where it is known.
    pub fn of(tag: &str) -> Option<&'static Language> {
        let primary = tag.split('-').next().unwrap_or(tag);
        ALL.iter()
            .copied()
            .find(|language| language.tag.eq_ignore_ascii_case(primary))
    }

    /// What a rule is called.
    pub fn rule_name(&self, code: Code) -> Option<&'static str> {
        let at = self.rule_names.binary_search_by_key(&code.0, |(code, _)| *code).ok()?;
        self.rule_names.get(at).map(|(_, name)| *name)
    }

    /// The languages that words of a map may be in: English, which people mix in, and the map's own.
    pub fn of_words(tag: &str) -> impl Iterator<Item = &'static Language> {
        let own = Language::of(tag).filter(|language| language.tag != en::LANGUAGE.tag);
        std::iter::once(&en::LANGUAGE).chain(own)
    }

    /// A text sounds as if it were told from inside the company.
    pub fn is_internal_voice(&self, text: &str) -> bool {
        let words = pattern::words(text);
        self.internal_voice
            .iter()
            .any(|voice| pattern::starts_with(&words, voice))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::RULES;
    use crate::diag::Level;

    /// Every rule that a scorecard counts, and those alone.
    #[test]
    fn other_languages_name_all_flaws_of_the_steps() {
        let counted = |code: &u16| (100..700).contains(code);
        let rules = RULES.iter().filter(|rule| counted(&rule.code.0));
        // JM307 is advice that a value proposition turns into a warning.
        let codes: Vec<u16> = rules
            .filter(|rule| rule.level > Level::Info || rule.code.0 == 307)
            .map(|rule| rule.code.0)
            .collect();
        for language in ALL.iter().filter(|language| language.tag != "en") {
            let named: Vec<u16> = language.rule_names.iter().map(|(code, _)| *code).collect();
            assert_eq!(named, codes, "{}", language.tag);
        }
    }

    #[test]
    fn company_sentences_are_heard_in_every_language() {
        for (tag, text) in [
            ("en", "We process the claim"),
            ("en", "The ticket is automatically routed to the second line"),
            ("en", "Order processing"),
            ("en", "Agent verifies the identity"),
            ("de", "Wir bearbeiten den Antrag"),
            ("de", "Das Ticket wird an die Fachabteilung weitergeleitet"),
            ("de-AT", "Antragsprüfung"),
            ("pl", "Przetwarzamy wniosek"),
            ("pl", "Zgłoszenie zostaje przekazane do działu technicznego"),
        ] {
            assert!(Language::of(tag).is_some_and(|l| l.is_internal_voice(text)), "{text}");
        }
    }

    #[test]
    fn customers_may_speak_of_tickets_and_companies() {
        for (tag, text) in [
            ("en", "Asks why the ticket is closed"),
            ("en", "We compare three offers at the kitchen table"),
            ("en", "Contacts customer service"),
            ("en", "Orders a pizza"),
            ("en", "Applies for a visa"),
            ("de", "Fragt, ob der Antrag geprüft wird"),
            ("de", "Wir vergleichen Angebote"),
            ("pl", "Sprawdza status zamówienia"),
        ] {
            assert!(!Language::of(tag).is_some_and(|l| l.is_internal_voice(text)), "{text}");
        }
    }
}
