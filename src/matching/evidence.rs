//! How much each skill says for each role: its weight there times its rarity.

use crate::catalogue::{Catalogue, Importance, SkillId, Strength};

/// What one skill says for one role.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// The skill.
    pub skill: SkillId,
    /// The role's place in the catalogue.
    pub role: usize,
    /// The key skill's place in the role.
    pub key_skill: usize,
    /// The skill's weight in the role, in 0..=1: importance times strength.
    pub weight: f64,
    /// How particular the skill is to the roles that ask for it, in 0..=1.
    pub rarity: f64,
}

impl Point {
    /// What the skill adds to the role's evidence.
    pub fn evidence(&self) -> f64 {
        self.weight * self.rarity
    }
}

/// Every point of a catalogue, by skill.
#[derive(Debug)]
pub struct Evidence {
    points: Vec<Point>,
    /// Where each skill's points start; one more than there are skills.
    starts: Vec<usize>,
    /// For each role, the norm of all that it asks for.
    norms: Vec<f64>,
}

impl Evidence {
    /// The points of a catalogue. Time grows with the number of skills that its roles list.
    pub fn of(catalogue: &Catalogue) -> Self {
        let mut points = weights(catalogue);
        points.sort_by_key(|point| (point.skill, point.role));
        let mut starts = vec![0; catalogue.skills().len() + 1];
        for point in &points {
            starts[point.skill.index() + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let roles = catalogue.roles().len();
        for window in starts.windows(2) {
            let asked = &mut points[window[0]..window[1]];
            let rarity = rarity(asked.len(), roles);
            for point in asked {
                point.rarity = rarity;
            }
        }
        let norms = norms(&points, roles);
        Self { points, starts, norms }
    }

    /// What this skill says for the roles that ask for it, by role.
    pub fn of_skill(&self, skill: SkillId) -> &[Point] {
        &self.points[self.starts[skill.index()]..self.starts[skill.index() + 1]]
    }

    /// The norm of all that a role asks for; above 0 in a valid catalogue.
    pub fn norm(&self, role: usize) -> f64 {
        self.norms[role]
    }
}

fn weights(catalogue: &Catalogue) -> Vec<Point> {
    let mut points = Vec::new();
    for (role, asked) in catalogue.roles().enumerate() {
        for (key_skill, asked) in asked.key_skills().enumerate() {
            for (skill, strength) in asked.skills() {
                points.push(Point { skill, role, key_skill, weight: weight(asked.importance(), strength), rarity: 0.0 });
            }
        }
    }
    points
}

/// The weight of a skill under a key skill.
fn weight(importance: Importance, strength: Strength) -> f64 {
    let importance = match importance {
        Importance::Essential => 1.0,
        Importance::Optional => 0.6,
    };
    let strength = match strength {
        Strength::Core => 1.0,
        Strength::Also => 0.4,
    };
    importance * strength
}

/// How particular a skill is that `asking` of `roles` roles list: 1 for one role, falling with the logarithm (the inverse
/// document frequency of Spärck Jones, 1972, scaled to 0..=1).
fn rarity(asking: usize, roles: usize) -> f64 {
    #[allow(clippy::cast_precision_loss)] // counts of roles
    let (asking, roles) = (asking.max(1) as f64, roles as f64);
    ((1.0 + roles) / asking).ln() / (1.0 + roles).ln()
}

fn norms(points: &[Point], roles: usize) -> Vec<f64> {
    let mut squares = vec![0.0; roles];
    for point in points {
        squares[point.role] += point.evidence().powi(2);
    }
    squares.into_iter().map(f64::sqrt).collect()
}
