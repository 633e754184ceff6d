//! Where value and target stand on a KPI's bar: a scale that makes sense for any numbers.

use super::figure::{is_percent, present};
use crate::model::Kpi;

/// Shares of the bar, 0 at its left end and 1 at its right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bullet {
    pub value: Option<f64>,
    pub target: f64,
}

impl Bullet {
    /// `None` without a target: a bar that leads nowhere says nothing.
    pub fn new(kpi: &Kpi) -> Option<Self> {
        let target = kpi.target.as_ref()?.value;
        let value = present(kpi);
        let numbers = [Some(target), value];
        let (low, high) = scale(kpi, numbers.into_iter().flatten());
        let share = |number: f64| ((number - low) / (high - low)).clamp(0.0, 1.0);
        Some(Self {
            value: value.map(share),
            target: share(target),
        })
    }
}

/// The ends of the bar. Zero is always on it.
fn scale(kpi: &Kpi, numbers: impl Iterator<Item = f64>) -> (f64, f64) {
    let (least, most) = numbers.fold((0.0_f64, 0.0_f64), |(least, most), n| (least.min(n), most.max(n)));
    if is_net_promoter_score(kpi) && least >= -100.0 && most <= 100.0 {
        return (-100.0, 100.0);
    }
    // Small percentages, such as churn, would be a dot on a scale of a hundred.
    if is_percent(kpi) && least == 0.0 && most > 10.0 && most <= 100.0 {
        return (0.0, 100.0);
    }
    let low = if least < 0.0 { -round_up(-least) } else { 0.0 };
    let high = if most > 0.0 { round_up(most) } else { 0.0 };
    if low == high { (0.0, 1.0) } else { (low, high) }
}

fn is_net_promoter_score(kpi: &Kpi) -> bool {
    let named = |text: &str| text.split(|c: char| !c.is_alphanumeric()).any(|word| word == "NPS");
    named(&kpi.head.name.value) || kpi.unit.as_ref().is_some_and(|unit| named(&unit.value))
}

/// A round number with a tenth of air above `number`, which is positive.
fn round_up(number: f64) -> f64 {
    const STEPS: [f64; 10] = [1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    let need = (number / 0.9).max(1e-9);
    let mut unit = 1.0;
    while unit * 10.0 < need {
        unit *= 10.0;
    }
    while unit > need {
        unit /= 10.0;
    }
    STEPS
        .iter()
        .map(|step| step * unit)
        .find(|round| *round >= need)
        .unwrap_or(10.0 * unit)
}

#[cfg(test)]
mod tests {
    use super::super::figure::tests::{kpi, number, unit};
    use super::*;
    use crate::model::Better;

    fn shares(name: &str, value: f64, target: f64, of: &str) -> (f64, f64) {
        let kpi = Kpi {
            value: number(value),
            target: number(target),
            unit: unit(of),
            ..kpi(name)
        };
        let bullet = Bullet::new(&kpi).expect("a target");
        (bullet.value.expect("a value"), bullet.target)
    }

    #[test]
    fn percentages_stand_on_a_scale_of_a_hundred() {
        assert_eq!(shares("Solved", 12.0, 60.0, "%"), (0.12, 0.6));
    }

    #[test]
    fn small_percentages_have_a_scale_of_their_own() {
        assert_eq!(shares("Churn", 7.5, 4.0, "%"), (0.75, 0.4));
    }

    #[test]
    fn a_net_promoter_score_has_its_own_scale() {
        assert_eq!(shares("NPS after the visit", -18.0, 10.0, ""), (0.41, 0.55));
        assert_eq!(shares("Loyalty", -50.0, 50.0, "NPS points"), (0.25, 0.75));
    }

    #[test]
    fn other_numbers_below_zero_keep_zero_on_the_bar() {
        assert_eq!(shares("Margin", -40.0, 40.0, "k€"), (0.1, 0.9));
        assert_eq!(shares("Margin", -9.0, -4.5, "k€"), (0.1, 0.55));
    }

    #[test]
    fn a_target_of_zero_stands_at_the_left_end() {
        assert_eq!(shares("Complaints", 4.5, 0.0, ""), (0.9, 0.0));
        assert_eq!(shares("Complaints", 0.0, 0.0, ""), (0.0, 0.0));
    }

    #[test]
    fn any_numbers_stand_on_the_bar() {
        let extremes = [1e15, -1e15, 1e-15, -1e-300, 0.0, 5e-324, 1e9, 99.999, 100.0, 101.0];
        for value in extremes {
            for target in extremes {
                let (value, target) = shares("Extreme", value, target, "%");
                assert!((0.0..=1.0).contains(&value) && (0.0..=1.0).contains(&target));
            }
        }
    }

    #[test]
    fn without_a_target_there_is_no_bar() {
        let kpi = Kpi {
            value: number(3.0),
            better: Better::Lower,
            ..kpi("Calls")
        };
        assert_eq!(Bullet::new(&kpi), None);
    }
}
