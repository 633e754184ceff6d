//! The six-step method as rules over the model, and the scorecard.

/// How far a map has come along the six steps.
#[derive(Clone, Debug, Default)]
pub struct Scorecard {
    pub steps: [StepScore; 6],
}

/// One step of the method.
#[derive(Clone, Debug, Default)]
pub struct StepScore {
    /// Checks that apply to this map.
    pub applicable: u32,
    /// Of those, the ones that hold.
    pub held: u32,
    /// The step is missing altogether.
    pub missing: bool,
    /// Nothing of level error or warning was found in it.
    pub complete: bool,
    /// The gravest finding in a few words of the map's own; empty when complete.
    pub finding: String,
}

impl StepScore {
    /// 0 to 100.
    pub fn percent(&self) -> f64 {
        if self.missing {
            0.0
        } else if self.applicable == 0 {
            100.0
        } else {
            100.0 * f64::from(self.held) / f64::from(self.applicable)
        }
    }
}

impl Scorecard {
    /// The mean of the six steps, 0 to 100.
    pub fn total(&self) -> f64 {
        self.steps.iter().map(StepScore::percent).sum::<f64>() / 6.0
    }

    /// How many steps are complete.
    pub fn complete(&self) -> usize {
        self.steps.iter().filter(|step| step.complete).count()
    }
}
