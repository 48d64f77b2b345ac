//! Prints how many milliseconds the forecast takes natively; used by `cargo xtask bench forecast`.

#[path = "../benches/work/mod.rs"]
#[allow(unreachable_pub, reason = "the module is shared")]
mod work;

use std::io::Write as _;
use std::time::Instant;

fn main() -> std::io::Result<()> {
    let begun = Instant::now();
    let now = || begun.elapsed().as_secs_f64() * 1_000.0;
    let Some(somebody) = work::somebody() else {
        return Ok(());
    };
    for (name, task) in work::TASKS {
        let way = |times| work::round(task, &somebody, times, now);
        let [ms] = work::milliseconds([&way]);
        writeln!(std::io::stdout(), "speed: {name}: {ms:.5} ms")?;
    }
    Ok(())
}
