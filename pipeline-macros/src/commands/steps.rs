//! How much work a search is: what bounds it, and what tests measure in the place of time.

/// Steps done, of those that there may be.
pub(crate) struct Steps {
    done: usize,
    most: usize,
}

impl Steps {
    pub(crate) fn up_to(most: usize) -> Self {
        Self { done: 0, most }
    }

    pub(crate) fn add(&mut self, steps: usize) {
        self.done += steps;
        #[cfg(test)]
        TOTAL.with(|total| total.set(total.get() + steps));
    }

    pub(crate) fn are_used_up(&self) -> bool {
        self.done >= self.most
    }
}

#[cfg(test)]
thread_local! {
    static TOTAL: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// The steps of everything that is matched in the closure.
#[cfg(test)]
pub(crate) fn count<T>(run: impl FnOnce() -> T) -> (T, usize) {
    TOTAL.with(|total| total.set(0));
    let result = run();
    (result, TOTAL.with(std::cell::Cell::get))
}
