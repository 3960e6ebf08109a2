//! How long this thread worked, by the processor's clock: a busy machine doesn't count.

use std::time::Duration;

/// Runs something, and gives what it gave and how long this thread worked on it.
#[cfg(unix)]
pub(crate) fn work<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    use rustix::time::{ClockId, clock_gettime};
    let now = || {
        let now = clock_gettime(ClockId::ThreadCPUTime);
        Duration::new(now.tv_sec.unsigned_abs(), u32::try_from(now.tv_nsec).unwrap_or_default())
    };
    let begun = now();
    let given = run();
    (given, now().saturating_sub(begun))
}

/// Runs something, and gives what it gave and how long that took.
#[cfg(not(unix))]
pub(crate) fn work<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let begun = std::time::Instant::now();
    let given = run();
    (given, begun.elapsed())
}
