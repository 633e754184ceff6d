//! The `journeymap` program; everything it does is in `cli`.

fn main() -> std::process::ExitCode {
    journeymap::cli::main()
}
