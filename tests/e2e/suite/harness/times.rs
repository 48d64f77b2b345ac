//! Reports how long each scenario took.

use std::io::Write;
use std::thread;
use std::time::Instant;

/// Prints the time when the scenario's thread ends.
struct Watch {
    scenario: String,
    begun: Instant,
}

impl Drop for Watch {
    fn drop(&mut self) {
        let seconds = self.begun.elapsed().as_secs_f32();
        // Not `println!`: stdout of a passing test is hidden.
        let _ = writeln!(std::io::stderr(), "{seconds:6.1} s  {}", self.scenario);
    }
}

thread_local! {
    static WATCH: Watch = Watch {
        scenario: thread::current().name().unwrap_or("scenario").to_owned(),
        begun: Instant::now(),
    };
}

/// Starts timing this thread's scenario, unless it is timed already.
pub(super) fn begin() {
    WATCH.with(|_| ());
}
