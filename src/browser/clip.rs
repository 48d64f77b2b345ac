//! clip
use crate::view::clip::ClipModel;
pub(super) fn model() -> ClipModel {
    ClipModel
}
pub(super) fn captions() -> Vec<String> {
    Vec::new()
}
pub(super) fn drive(_: ClipModel) {}
