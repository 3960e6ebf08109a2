//! The shortest way through a graph, by Dijkstra's algorithm (1959). Knows nothing of roles.

/// The best way to a place that is known so far.
#[derive(Debug, Clone, Copy)]
struct Reached {
    distance: f64,
    steps: usize,
    from: usize,
}

impl Reached {
    fn is_before(&self, other: &Self) -> bool {
        self.distance.total_cmp(&other.distance).then(self.steps.cmp(&other.steps)).is_lt()
    }
}

/// No step may be shorter.
const SHORTEST_STEP: f64 = 1.0;

/// Gives the places of the shortest way from `source` to `target`, without the source; nothing where there is none.
///
/// `last` says by place, of as many as there are, how far the step to the target is, infinite where there is none. `steps` gives those that
/// any step leads to from one, each with its distance, which is 1 or more; it is asked only of places from which a way over another one may
/// be as short as what is known. Between ways of equal distance the one with fewer steps is taken, then the one over the earlier place.
pub(super) fn shortest<S: IntoIterator<Item = (usize, f64)>>(
    last: &[f64],
    steps: impl Fn(usize) -> S,
    source: usize,
    target: usize,
) -> Option<Vec<usize>> {
    let mut reached: Vec<Option<Reached>> = vec![None; last.len()];
    let mut settled = vec![false; last.len()];
    let shortest_last = last.iter().copied().fold(f64::INFINITY, f64::min);
    if source != target && shortest_last.is_infinite() {
        return None;
    }
    *reached.get_mut(source)? = Some(Reached { distance: 0.0, steps: 0, from: source });
    while let Some((here, found)) = nearest(&reached, &settled) {
        let known = |reached: &[Option<Reached>]| reached.get(target).copied().flatten();
        if here == target || known(&reached).is_some_and(|known| found.distance + shortest_last > known.distance) {
            return known(&reached).map(|_| way_back(&reached, source, target));
        }
        settled[here] = true;
        let way = |distance: f64| Reached { distance: found.distance + distance, steps: found.steps + 1, from: here };
        reach(&mut reached, target, way(last[here]));
        let over_another = found.distance + SHORTEST_STEP + shortest_last;
        if known(&reached).is_none_or(|known| over_another <= known.distance) {
            steps(here).into_iter().for_each(|(next, distance)| reach(&mut reached, next, way(distance)));
        }
    }
    None
}

/// Takes a way to a place that is there, and not infinitely far, where it is better than the one known.
fn reach(reached: &mut [Option<Reached>], place: usize, way: Reached) {
    if let Some(known) = reached.get_mut(place).filter(|known| known.is_none_or(|known| way.is_before(&known)))
        && way.distance.is_finite()
    {
        *known = Some(way);
    }
}

/// Gives the nearest place that is reached and not settled.
fn nearest(reached: &[Option<Reached>], settled: &[bool]) -> Option<(usize, Reached)> {
    let open = reached.iter().enumerate().filter(|(place, _)| !settled[*place]);
    let open = open.filter_map(|(place, reached)| Some((place, (*reached)?)));
    open.reduce(|best, other| if other.1.is_before(&best.1) { other } else { best })
}

fn way_back(reached: &[Option<Reached>], source: usize, target: usize) -> Vec<usize> {
    let mut way = Vec::new();
    let mut here = target;
    while here != source {
        way.push(here);
        here = reached[here].map_or(source, |reached| reached.from);
    }
    way.reverse();
    way
}

#[cfg(test)]
mod tests {
    use super::shortest;
    use proptest::prelude::*;

    fn way(rows: &[Vec<Option<f64>>], source: usize, target: usize) -> Option<Vec<usize>> {
        let steps = |here: usize| rows[here].iter().enumerate().filter_map(|(next, step)| Some((next, (*step)?)));
        let last: Vec<f64> = rows.iter().map(|row| row.get(target).copied().flatten().unwrap_or(f64::INFINITY)).collect();
        shortest(&last, steps, source, target)
    }

    /// The length of the shortest way, by walking every way that visits no place twice.
    fn by_walking(rows: &[Vec<Option<f64>>], here: usize, target: usize, visited: &mut Vec<usize>) -> Option<f64> {
        if here == target {
            return Some(0.0);
        }
        visited.push(here);
        let mut best: Option<f64> = None;
        for next in 0..rows.len() {
            let Some(step) = rows[here][next].filter(|_| !visited.contains(&next)) else { continue };
            let way = by_walking(rows, next, target, visited).map(|rest| step + rest);
            best = [best, way].into_iter().flatten().reduce(f64::min);
        }
        visited.pop();
        best
    }

    fn graphs() -> impl Strategy<Value = Vec<Vec<Option<f64>>>> {
        (2..6usize).prop_flat_map(|n| {
            prop::collection::vec(prop::collection::vec(prop::option::of((1..20u8).prop_map(f64::from)), n), n)
        })
    }

    proptest! {
        #[test]
        fn no_way_is_shorter(rows in graphs()) {
            let target = rows.len() - 1;
            let way = way(&rows, 0, target);
            let length = way.map(|way| {
                let places: Vec<usize> = [0].into_iter().chain(way).collect();
                places.windows(2).map(|step| rows[step[0]][step[1]].unwrap()).sum::<f64>()
            });
            prop_assert_eq!(length, by_walking(&rows, 0, target, &mut Vec::new()));
        }
    }

    #[test]
    fn ties_take_fewer_steps_then_the_earlier_place() {
        let (x, a, b) = (None, Some(1.0), Some(2.0));
        let rows = vec![vec![x, a, a, b], vec![x, x, x, a], vec![x, x, x, a], vec![x; 4]];
        assert_eq!(way(&rows, 0, 3), Some(vec![3]));
        let rows = vec![vec![x, a, a, x], vec![x, x, x, a], vec![x, x, x, a], vec![x; 4]];
        assert_eq!(way(&rows, 0, 3), Some(vec![1, 3]));
        assert_eq!(way(&rows, 3, 0), None);
        assert_eq!(way(&rows, 2, 2), Some(vec![]));
        assert_eq!(way(&rows, 0, 9), None);
    }
}
