//! What happens when journeymap itself is wrong: a panic ends the run with exit code 4 and a plain request to report
//! it, whatever the thread it happened in.

use super::Exit;
use crate::report::inert;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};

/// Replaces Rust's panic message. The backtrace is left to `RUST_BACKTRACE`.
pub fn install_hook() {
    let default = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if std::env::var_os("RUST_BACKTRACE").is_some_and(|value| value != "0") {
            default(info);
        }
        eprint!("{}", message(info));
    }));
}

fn message(info: &PanicHookInfo<'_>) -> String {
    let what = info.payload_as_str().unwrap_or("unknown");
    let place = info.location().map(|place| place.to_string()).unwrap_or_default();
    format!(
        "error: this is a bug in journeymap, not in your map\n  \
         what happened: {}\n  where: {place}, journeymap {}\n  \
         help: please report these lines and the definition on the project's issue page; with RUST_BACKTRACE=1 \
         there are more of them\n",
        inert::line(what),
        env!("CARGO_PKG_VERSION"),
    )
}

/// Runs `work`; a panic in it is a bug.
pub fn guard(work: impl FnOnce() -> Exit) -> Exit {
    panic::catch_unwind(AssertUnwindSafe(work)).unwrap_or(Exit::Bug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_exit_code_4() {
        assert_eq!(guard(|| panic!("the test panics on purpose")), Exit::Bug);
        assert_eq!(guard(|| Exit::Fine), Exit::Fine);
    }
}
