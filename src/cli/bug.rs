//! What happens when journeymap itself is wrong: a panic ends the run with exit code 4 and a plain request to report
//! it, whatever the thread it happened in.

use super::Exit;
use crate::report::inert;
use std::backtrace::{Backtrace, BacktraceStatus};
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};

/// Replaces Rust's panic message, which shows text as it is and a backtrace to nobody's use.
pub fn install_hook() {
    panic::set_hook(Box::new(|info| {
        eprint!("{}", message(info));
        let backtrace = Backtrace::capture();
        if backtrace.status() == BacktraceStatus::Captured {
            eprint!("stack backtrace:\n{backtrace}");
        }
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
    use std::process::Command;

    const CHILD: &str = "JOURNEYMAP_TEST_OF_A_BUG";

    #[test]
    fn a_panic_is_reported_as_a_bug_and_ends_with_code_4() {
        if std::env::var_os(CHILD).is_some() {
            install_hook();
            std::process::exit(guard(|| panic!("no\u{1b}[31mthing")) as i32);
        }
        let name = "cli::bug::tests::a_panic_is_reported_as_a_bug_and_ends_with_code_4";
        let run = |backtrace| {
            let output = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", name, "--nocapture"])
                .envs([(CHILD, "1"), ("RUST_BACKTRACE", backtrace)])
                .output()
                .unwrap();
            assert_eq!(output.status.code(), Some(4));
            String::from_utf8(output.stderr).unwrap()
        };
        let said = run("0");
        assert!(
            said.starts_with("error: this is a bug in journeymap, not in your map\n"),
            "{said}"
        );
        assert!(said.contains("what happened: no\\u{1b}[31mthing\n"), "{said}");
        assert!(
            said.contains("src/cli/bug.rs:") && said.contains("please report"),
            "{said}"
        );
        assert!(!said.contains("stack backtrace"), "{said}");
        assert!(run("1").contains("stack backtrace"));
    }

    #[test]
    fn without_a_panic_the_work_says_how_it_ended() {
        assert_eq!(guard(|| Exit::Findings), Exit::Findings);
    }
}
