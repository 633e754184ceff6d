use super::*;
use crate::model::Head;
use crate::source::{FileId, Span, Spanned};
use std::collections::BTreeSet;

const SPAN: Span = Span {
    file: FileId(0),
    start: 0,
    end: 0,
};

/// A KPI with a name and nothing else.
pub fn kpi(name: &str) -> Kpi {
    Kpi {
        head: Head {
            id: "kpi".to_owned(),
            id_span: None,
            name: Spanned::new(name.to_owned(), SPAN),
            span: SPAN,
            note: None,
            broken: BTreeSet::new(),
            from_library: false,
        },
        serves: None,
        value: None,
        baseline: None,
        target: None,
        unit: None,
        better: Better::Higher,
        history: Vec::new(),
        history_span: None,
        by: None,
        outcome: None,
        sources: Vec::new(),
    }
}

pub fn number(value: f64) -> Option<Spanned<f64>> {
    Some(Spanned::new(value, SPAN))
}

pub fn unit(unit: &str) -> Option<Spanned<String>> {
    Some(Spanned::new(unit.to_owned(), SPAN))
}

fn figure(kpi: &Kpi, lang: &str) -> Figure {
    Figure::new(kpi, &Words::of(lang))
}

fn trend(kpi: &Kpi) -> (Ordering, Verdict, String) {
    let trend = figure(kpi, "en").trend.expect("a trend");
    (trend.direction, trend.verdict, trend.text)
}

#[test]
fn a_percentage_moves_in_points() {
    let churn = Kpi {
        value: number(7.9),
        baseline: number(8.2),
        target: number(4.0),
        unit: unit("%"),
        better: Better::Lower,
        ..kpi("Churn")
    };
    let figure = figure(&churn, "en");
    assert_eq!(figure.value.as_deref(), Some("7.9%"));
    assert_eq!(figure.target.as_deref(), Some("target ≤\u{a0}4%"));
    assert!(!figure.on_target);
    let better = "0.3\u{a0}pp better".to_owned();
    assert_eq!(trend(&churn), (Ordering::Less, Verdict::Better, better));
    let japanese = super::Figure::new(&churn, &Words::of("ja")).trend.expect("a trend");
    assert_eq!(japanese.text, "0.3ポイント改善");
}

#[test]
fn a_language_writes_numbers_its_own_way() {
    let churn = Kpi {
        value: number(1204.5),
        target: number(90.0),
        unit: unit("%"),
        ..kpi("Churn")
    };
    let figure = figure(&churn, "de");
    assert_eq!(figure.value.as_deref(), Some("1.204,5\u{a0}%"));
    assert_eq!(figure.target.as_deref(), Some("Ziel 90\u{a0}%"));
    assert!(figure.on_target);
}

#[test]
fn a_score_below_zero_shows_the_sign_of_its_target() {
    let nps = Kpi {
        value: number(-18.0),
        baseline: number(-12.0),
        target: number(10.0),
        ..kpi("NPS")
    };
    let figure = figure(&nps, "en");
    assert_eq!(figure.value.as_deref(), Some("\u{2212}18"));
    assert_eq!(figure.target.as_deref(), Some("target +10"));
    assert_eq!(trend(&nps), (Ordering::Less, Verdict::Worse, "6 worse".to_owned()));
}

#[test]
fn without_a_baseline_the_value_before_counts() {
    let wait = Kpi {
        history: vec![9.0, 10.5, 11.5],
        unit: unit("minutes"),
        better: Better::Lower,
        ..kpi("Wait")
    };
    assert_eq!(figure(&wait, "en").value.as_deref(), Some("11.5"));
    assert_eq!(figure(&wait, "en").unit, "minutes");
    assert_eq!(trend(&wait), (Ordering::Greater, Verdict::Worse, "1 worse".to_owned()));
}

#[test]
fn a_difference_of_one_leaves_out_a_unit_that_changes_with_the_number() {
    let differs = |unit_: &str, by: f64, lang| {
        let kpi = Kpi {
            value: number(10.0 + by),
            baseline: number(10.0),
            unit: unit(unit_),
            ..kpi("Wait")
        };
        figure(&kpi, lang).trend.expect("a trend").text.replace('\u{a0}', " ")
    };
    for (unit, lang, text) in [
        ("weeks", "en", "1 better"),
        ("calls a day", "en", "1 better"),
        ("Tage", "de", "1 besser"),
        ("min", "en", "1 min better"),
        ("€", "de", "1 € besser"),
        ("NPS", "en", "1 NPS better"),
        ("%", "en", "1 pp better"),
    ] {
        assert_eq!(differs(unit, 1.0, lang), text, "{unit}");
    }
    assert_eq!(differs("dni", 1.0, "pl"), differs("", 1.0, "pl"));
    assert_eq!(differs("weeks", 2.0, "en"), "2 weeks better");
    assert_eq!(differs("weeks", 0.1, "en"), "0.1 weeks better");
}

#[test]
fn a_unit_of_east_asian_signs_follows_the_number_without_a_space() {
    let wait = Kpi {
        value: number(8.5),
        baseline: number(9.5),
        target: number(4.0),
        unit: unit("時間"),
        better: Better::Lower,
        ..kpi("待ち時間")
    };
    let figure = figure(&wait, "ja");
    assert_eq!(figure.amount().as_deref(), Some("8.5時間"));
    assert_eq!(figure.baseline.as_deref(), Some("9.5時間"));
    assert!(figure.goal.expect("a goal").ends_with("4時間"));
    assert!(figure.trend.expect("a trend").text.contains("1時間"));
}

#[test]
fn a_difference_is_as_exact_as_the_numbers_it_comes_from() {
    let share = Kpi {
        value: number(0.3),
        baseline: number(0.1 + 0.2),
        ..kpi("Share")
    };
    assert_eq!(trend(&share), (Ordering::Equal, Verdict::Flat, "0 flat".to_owned()));
}

#[test]
fn a_measure_that_nobody_took_has_a_target_only() {
    let planned = Kpi {
        target: number(0.0),
        ..kpi("Complaints")
    };
    let figure = figure(&planned, "en");
    assert_eq!((figure.value, figure.trend), (None, None));
    assert_eq!(figure.target.as_deref(), Some("target 0"));
}
