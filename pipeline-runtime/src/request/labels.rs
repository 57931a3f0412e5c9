//! The labels of the pipelines around commands, which failures name before the command's own.

use super::Request;
use super::command_info::CommandTable;

/// A pipeline inside of others, by its place in [`Labels`]; the outermost one has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct LabelPath(usize);

impl LabelPath {
    pub(crate) const OUTERMOST: LabelPath = LabelPath(0);
}

/// The labels with which pipelines stand in each other. Each stands here once, however often a loop comes to it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Labels {
    pipelines: Vec<Nested>,
    /// Where the next pipeline is looked for first: pipelines come again in the same order.
    next: usize,
}

/// A pipeline that stands in another one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Nested {
    pub(crate) outer: LabelPath,
    pub(crate) label: &'static str,
    /// Its place among the commands of the outer one.
    pub(crate) index: usize,
    /// Its commands.
    pub(crate) table: CommandTable,
}

impl Nested {
    fn is(&self, other: &Nested) -> bool {
        (self.outer, self.index, self.label) == (other.outer, other.index, other.label)
    }
}

impl Labels {
    /// Returns the path of a pipeline that stands in another one.
    pub(crate) fn inside(&mut self, nested: Nested) -> LabelPath {
        let (before, behind) = self.pipelines.split_at(self.next.min(self.pipelines.len()));
        let found = behind.iter().position(|it| it.is(&nested));
        let found = found.map(|at| before.len() + at);
        let place = found.or_else(|| before.iter().position(|it| it.is(&nested)));
        let place = place.unwrap_or_else(|| {
            self.pipelines.push(nested);
            self.pipelines.len() - 1
        });
        self.next = place + 1;
        LabelPath(place + 1)
    }

    /// Returns the paths of another request's pipelines, by their places there, if that request stands in this one at `outer`.
    pub(crate) fn append(&mut self, outer: LabelPath, other: &Request) -> AppendedPaths {
        if let Some(nested) = outer
            .0
            .checked_sub(1)
            .and_then(|at| self.pipelines.get_mut(at))
        {
            nested.table = other.table;
        }
        let mut paths = AppendedPaths {
            outer,
            inner: Vec::new(),
        };
        for nested in &other.labels.pipelines {
            let path = self.inside(Nested {
                outer: paths.of(nested.outer),
                ..*nested
            });
            paths.inner.push(path);
        }
        paths
    }

    /// Returns the pipelines with their commands.
    pub(crate) fn tables(&self) -> impl Iterator<Item = (LabelPath, CommandTable)> {
        let pipelines = self.pipelines.iter().enumerate();
        pipelines.map(|(at, nested)| (LabelPath(at + 1), nested.table))
    }

    /// Returns whether the pipeline at this place of another one was written.
    pub(crate) fn has(&self, outer: LabelPath, index: usize) -> bool {
        let mut pipelines = self.pipelines.iter();
        pipelines.any(|nested| (nested.outer, nested.index) == (outer, index))
    }

    /// Returns the pipeline around this one.
    pub(crate) fn outer(&self, LabelPath(place): LabelPath) -> LabelPath {
        let nested = place.checked_sub(1).and_then(|at| self.pipelines.get(at));
        nested.map_or(LabelPath::OUTERMOST, |nested| nested.outer)
    }

    /// Returns the labels, the outermost first.
    #[cold]
    pub(crate) fn of(&self, mut path: LabelPath) -> Vec<&'static str> {
        let mut labels = Vec::new();
        while path != LabelPath::OUTERMOST {
            labels.extend(self.pipelines.get(path.0 - 1).map(|it| it.label));
            path = self.outer(path);
        }
        labels.reverse();
        labels
    }
}

/// The paths of pipelines of a request that became a part of another one.
pub(crate) struct AppendedPaths {
    outer: LabelPath,
    inner: Vec<LabelPath>,
}

impl AppendedPaths {
    pub(crate) fn of(&self, LabelPath(place): LabelPath) -> LabelPath {
        let inner = place.checked_sub(1).and_then(|at| self.inner.get(at));
        inner.copied().unwrap_or(self.outer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::writer::Writer;

    fn nested(outer: LabelPath, label: &'static str, index: usize) -> Nested {
        Nested {
            outer,
            label,
            index,
            table: CommandTable::NONE,
        }
    }

    #[test]
    fn pipelines_of_a_loop_stand_here_once() {
        let mut labels = Labels::default();
        let mut seen = Vec::new();
        for _ in 0..3 {
            let a = labels.inside(nested(LabelPath::OUTERMOST, "a", 0));
            let inner = labels.inside(nested(a, "b", 4));
            seen.push([
                a,
                inner,
                labels.inside(nested(LabelPath::OUTERMOST, "b", 1)),
            ]);
        }
        assert_eq!(labels.pipelines.len(), 3);
        assert_eq!(seen[0], seen[2]);
        let [a, inner, b] = seen[0];
        assert_eq!(labels.of(inner), ["a", "b"]);
        assert_eq!(labels.of(b), ["b"]);
        assert_eq!(labels.outer(inner), a);
        assert_eq!(labels.outer(a), LabelPath::OUTERMOST);
        assert!(labels.has(a, 4) && !labels.has(b, 4) && !labels.has(LabelPath::OUTERMOST, 4));

        let mut outer = Labels::default();
        let here = outer.inside(nested(LabelPath::OUTERMOST, "x", 0));
        let mut request = Writer::new(0, CommandTable::NONE).finish();
        request.labels = labels;
        let paths = outer.append(here, &request);
        assert_eq!(outer.of(paths.of(inner)), ["x", "a", "b"]);
        assert_eq!(paths.of(LabelPath::OUTERMOST), here);
    }
}
