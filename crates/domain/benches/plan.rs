//! Times the forecast natively: `cargo bench -p plateful-domain`. `cargo xtask bench forecast` compares with the
//! browser.
#![allow(
    missing_docs,
    reason = "the macros make functions without documentation"
)]

#[allow(
    dead_code,
    unreachable_pub,
    reason = "criterion measures by itself, and the module is shared"
)]
mod work;

use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;

fn plan(criterion: &mut Criterion) {
    let Some(somebody) = work::somebody() else {
        return;
    };
    for (name, task) in work::TASKS {
        criterion.bench_function(name, |bencher| bencher.iter(|| task(black_box(&somebody))));
    }
}

criterion_group!(benches, plan);
criterion_main!(benches);
