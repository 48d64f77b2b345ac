//! The project's commands.
mod article;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.split_first() {
        Some((command, rest)) if command == "check-article" => article::run(rest),
        _ => Err("usage: cargo xtask check-article FILE…".into()),
    }
}
