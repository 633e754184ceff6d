//! Arguments that several commands share.

use super::today;
use clap::{Args, ValueEnum};
use jiff::civil::Date;

/// How a command speaks.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Messages")]
pub struct MessageArgs {
    /// Leave out the closing line; findings are still shown
    #[arg(short, long)]
    pub quiet: bool,

    /// Write messages for people on standard error, or as one JSON object a line on standard output
    #[arg(
        long,
        value_name = "FORMAT",
        value_enum,
        default_value_t,
        hide_possible_values = false
    )]
    pub message_format: MessageFormat,

    /// Colour messages; `auto` does on a terminal and heeds NO_COLOR and CLICOLOR_FORCE
    #[arg(long, value_name = "WHEN", value_enum, default_value_t)]
    pub color: Color,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    #[default]
    Text,
    Json,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

/// The day that rules about dates go by.
#[derive(Args, Clone, Debug)]
pub struct TodayArgs {
    /// Judge dates as of this day [default: SOURCE_DATE_EPOCH, else today in UTC]
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = today::parse, help_heading = "Method")]
    pub today: Option<Date>,
}
