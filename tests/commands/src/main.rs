//! Writes what is generated: `cargo run -p command-table -- documentation` writes the runtime's `commands.rs` and `commands/options.rs` from the command table.

mod documentation;
mod options;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() != Some("documentation") {
        eprintln!(
            "expected `documentation`: it writes {} and {}",
            commands_rs().display(),
            options_rs().display()
        );
        return ExitCode::FAILURE;
    }
    for (path, text) in [
        (commands_rs(), documentation::generate()),
        (options_rs(), options::generate()),
    ] {
        if let Err(error) = std::fs::write(&path, text) {
            eprintln!("{} cannot be written: {error}", path.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

fn commands_rs() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../pipeline-runtime/src/commands.rs")
}

fn options_rs() -> PathBuf {
    commands_rs().with_file_name("commands/options.rs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_rs_is_what_the_table_says() {
        let found = std::fs::read_to_string(options_rs()).expect("options.rs can be read");
        assert!(
            found == options::generate(),
            "options.rs is not what the table says: run `cargo run -p command-table -- documentation`"
        );
    }

    #[test]
    fn commands_rs_is_what_the_table_says() {
        let found = std::fs::read_to_string(commands_rs()).expect("commands.rs can be read");
        assert!(
            found == documentation::generate(),
            "commands.rs is not what the table says: run `cargo run -p command-table -- documentation`"
        );
    }
}
