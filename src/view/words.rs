//! Every sentence a reader sees that is not in an article file.
