//! Writes what is generated: `cargo run -p command-table -- documentation` writes the runtime's `commands.rs` from the command table.

mod documentation;

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() != Some("documentation") {
        eprintln!(
            "expected `documentation`: it writes {}",
            commands_rs().display()
        );
        return ExitCode::FAILURE;
    }
    match std::fs::write(commands_rs(), documentation::generate()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{} cannot be written: {error}", commands_rs().display());
            ExitCode::FAILURE
        }
    }
}

fn commands_rs() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../pipeline-runtime/src/commands.rs")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_rs_is_what_the_table_says() {
        let found = std::fs::read_to_string(commands_rs()).expect("commands.rs can be read");
        assert!(
            found == documentation::generate(),
            "commands.rs is not what the table says: run `cargo run -p command-table -- documentation`"
        );
    }
}
