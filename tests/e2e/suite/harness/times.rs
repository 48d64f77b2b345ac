//! How long each scenario took, for whoever looks for the slow ones.

use std::io::Write;
use std::thread;
use std::time::Instant;

/// Tells the time when the thread of a scenario ends.
struct Watch {
    scenario: String,
    begun: Instant,
}

impl Drop for Watch {
    fn drop(&mut self) {
        let seconds = self.begun.elapsed().as_secs_f32();
        // What a passing test prints is not shown; this is.
        let _ = writeln!(std::io::stderr(), "{seconds:6.1} s  {}", self.scenario);
    }
}

thread_local! {
    static WATCH: Watch = Watch {
        scenario: thread::current().name().unwrap_or("scenario").to_owned(),
        begun: Instant::now(),
    };
}

/// Begins the time of this thread's scenario, unless it runs already.
pub(super) fn begin() {
    WATCH.with(|_| ());
}
