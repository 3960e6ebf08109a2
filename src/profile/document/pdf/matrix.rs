//! Places on a page, and the transforms between one way of measuring and another.

/// A place or a distance, in the units of a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Vector {
    pub(super) x: f64,
    pub(super) y: f64,
}

impl Vector {
    pub(super) fn length(self) -> f64 {
        libm::hypot(self.x, self.y)
    }

    pub(super) fn dot(self, other: Self) -> f64 {
        self.x * other.x + self.y * other.y
    }

    pub(super) fn minus(self, other: Self) -> Self {
        Self { x: self.x - other.x, y: self.y - other.y }
    }

    /// Gives the vector turned by a quarter of a circle.
    pub(super) fn turned(self) -> Self {
        Self { x: -self.y, y: self.x }
    }

    /// Gives the same direction with a length of 1; `None` for no direction.
    pub(super) fn unit(self) -> Option<Self> {
        let length = self.length();
        (length > 0.0 && length.is_finite()).then(|| Self { x: self.x / length, y: self.y / length })
    }
}

/// A transform as PDFs write it: `[a b c d e f]`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix(pub(super) [f64; 6]);

impl Matrix {
    pub(super) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    /// Gives the transform that does this one first and then the other.
    pub(super) fn then(self, Self(other): Self) -> Self {
        let turned = |x: f64, y: f64| [x * other[0] + y * other[2], x * other[1] + y * other[3]];
        let [right, up, origin] = [turned(self.0[0], self.0[1]), turned(self.0[2], self.0[3]), turned(self.0[4], self.0[5])];
        Self([right[0], right[1], up[0], up[1], origin[0] + other[4], origin[1] + other[5]])
    }

    /// Gives the transform that moves first, and then does this one.
    pub(super) fn moved(self, x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y]).then(self)
    }

    /// Gives where the origin comes to lie.
    pub(super) fn origin(self) -> Vector {
        Vector { x: self.0[4], y: self.0[5] }
    }

    /// Gives what a step to the right becomes.
    pub(super) fn right(self) -> Vector {
        Vector { x: self.0[0], y: self.0[1] }
    }

    /// Gives what a step upwards becomes.
    pub(super) fn up(self) -> Vector {
        Vector { x: self.0[2], y: self.0[3] }
    }
}

#[cfg(test)]
mod tests {
    use super::{Matrix, Vector};

    #[test]
    fn a_transform_is_done_before_the_other() {
        let twice = Matrix([2.0, 0.0, 0.0, 2.0, 0.0, 0.0]);
        let moved = Matrix([1.0, 0.0, 0.0, 1.0, 5.0, 7.0]);
        assert_eq!(twice.then(moved).origin(), Vector { x: 5.0, y: 7.0 });
        assert_eq!(moved.then(twice).origin(), Vector { x: 10.0, y: 14.0 });
        assert_eq!(twice.moved(1.0, 0.0).origin(), Vector { x: 2.0, y: 0.0 });
    }
}
