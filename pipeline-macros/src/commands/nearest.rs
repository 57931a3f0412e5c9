//! "Did you mean": the nearest of some names.

/// How far off a name may be: one slip in a short one, two in a longer.
fn allowed(length: usize) -> usize {
    match length {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    }
}

/// The candidate that is nearest to `text`, if one is near. Symbols are no candidates.
pub(crate) fn word<'c>(text: &str, candidates: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    let text = text.to_ascii_uppercase();
    // Among equals the one that begins with the same letter.
    let mut best: Option<((usize, bool), &str)> = None;
    for candidate in candidates {
        if !candidate.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            continue;
        }
        let most = best.map_or(
            allowed(text.len().max(candidate.len())),
            |((distance, _), _)| distance,
        );
        if candidate.len().abs_diff(text.len()) > most {
            continue;
        }
        let upper = candidate.to_ascii_uppercase();
        let distance = distance(text.as_bytes(), upper.as_bytes());
        let rank = (
            distance,
            text.as_bytes().first() != upper.as_bytes().first(),
        );
        if distance <= most && best.is_none_or(|(other, _)| rank < other) {
            best = Some((rank, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Damerau-Levenshtein (optimal string alignment): a swap of neighbours is one slip.
fn distance(a: &[u8], b: &[u8]) -> usize {
    let mut before = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let changed = usize::from(a[i - 1] != b[j - 1]);
            row[j] = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + changed);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}
