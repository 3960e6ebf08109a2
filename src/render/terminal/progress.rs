//! How far something has come, in a line.

use std::time::Duration;

/// How many cells the bar has.
const CELLS: usize = 24;

/// `[███████─────] 58 %  1,160,000 lines  213,000 a second  4 s left`, for a share in 0..=1.
pub(crate) fn bar(share: f64, lines: u64, elapsed: Duration) -> String {
    let share = share.clamp(0.0, 1.0);
    let seconds = elapsed.as_secs_f64().max(0.001);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)] // small and not negative
    let (full, percent, pace, left) = (
        (share * CELLS as f64) as usize,
        (share * 100.0) as u64,
        (lines as f64 / seconds) as u64,
        (seconds * (1.0 - share) / share.max(0.001)).ceil() as u64,
    );
    let (bar, rest) = ("█".repeat(full), "─".repeat(CELLS - full));
    format!("[{bar}{rest}] {percent} %  {} lines  {} a second  {left} s left", thousands(lines), thousands(pace))
}

/// Writes a number with commas between its thousands.
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::bar;
    use std::time::Duration;

    #[test]
    fn a_bar_says_how_far_how_fast_and_how_long() {
        let text = bar(0.5, 1_160_000, Duration::from_secs(4));
        assert_eq!(text, "[████████████────────────] 50 %  1,160,000 lines  290,000 a second  4 s left");
        assert!(bar(7.0, 0, Duration::ZERO).contains("100 %"));
    }
}
