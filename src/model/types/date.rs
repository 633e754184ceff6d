//! Dates and stretches of time, as exact as they were written.

/// A calendar date as it was written: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    pub year: i16,
    pub month: Option<u8>,
    pub day: Option<u8>,
    /// 1 to 4 where a quarter was written (`due` only); `month` and `day` are `None` then.
    pub quarter: Option<u8>,
}

/// How often a map is to be reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReviewEvery {
    pub count: u16,
    pub unit: ReviewUnit,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewUnit {
    Day,
    Week,
    Month,
    Year,
}
