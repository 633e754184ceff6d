use crate::check::{Item, Look, Rule, journey, language::Language, quote};
use crate::diag::{Code, Level};
use crate::model::Text;

pub static RULE: Rule = Rule {
    code: Code(309),
    name: "internal-process-voice",
    level: Level::Warning,
    looks_for: "A stage or an action that is told from inside the company: “we process the claim”, “ticket is \
                routed”, “order processing”. It knows such wording in English, German, Polish, French, Spanish, \
                Italian, Dutch, Portuguese, Czech and Ukrainian.",
    why: "A journey is not an internal process. What the company does behind its doors belongs in the \
          blueprint lanes; the customer's lanes tell what the customer does, sees and waits for.",
    source: "facts behind the method: a journey is not an internal process",
    fails: "\
title: Reporting a burst pipe
type: current-state
stages:
  - name: Report
    actions: [«We process the claim»]
",
    passes: "\
title: Reporting a burst pipe
type: current-state
stages:
  - name: Report
    actions: [Waits for word about the claim]
    backstage: [Claims desk processes the claim]
",
    check: Some(check),
};

fn check(look: &mut Look) {
    let map = look.map;
    let knows = |language: &&Language| !language.internal_voice.is_empty();
    let Some(language) = Language::of(&map.lang).filter(knows) else {
        return;
    };
    for stage in &map.stages {
        let holds = !language.is_internal_voice(&stage.head.name);
        look.expect(stage, holds, |found| {
            found
                .message(format!(
                    "stage {} is told from inside the company",
                    quote(&stage.head.name)
                ))
                .help(
                    "name the stage after what the customer does or waits for; the work behind it goes \
                    into `backstage`",
                )
        });
        actions(look, stage.into(), language, &stage.actions);
    }
    for touchpoint in journey::touchpoints(map) {
        actions(look, touchpoint.into(), language, &touchpoint.actions);
    }
}

fn actions<'a>(look: &mut Look<'a>, item: Item<'a>, language: &Language, actions: &[Text]) {
    for action in actions {
        let holds = !language.is_internal_voice(action);
        look.expect(item.at(action.span), holds, |found| {
            found
                .message(format!("action {} is told from inside the company", quote(action)))
                .help("say what the customer does or waits for; the work behind it goes into `backstage`")
        });
    }
}
