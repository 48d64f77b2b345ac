//! Short names for what the WASM imports.
//!
//! wasm-bindgen names each import by what it does and a hash, in the WASM and again in its script: 140 long names that
//! compress badly, twice. Nobody but these two files reads them.

use crate::failure::Outcome;

/// The section of a module that holds its imports.
const IMPORT_SECTION: u8 = 2;
/// What the module of the imports is called afterwards.
const MODULE: &str = "w";

/// Renames every import in the module and in its script.
///
/// # Errors
/// When the module is not of the form that this knows, or a name is not found exactly once in the script.
pub(super) fn shorten(wasm: &[u8], glue: &str) -> Outcome<(Vec<u8>, String)> {
    let mut reader = Reader { bytes: wasm, at: 8 };
    let mut short = wasm.get(..8).ok_or("the module has no beginning")?.to_vec();
    let mut glue = glue.to_owned();
    while reader.at < wasm.len() {
        let start = reader.at;
        let section = reader.byte()?;
        let length = reader.number()?;
        let body = reader.take(length)?;
        if section == IMPORT_SECTION {
            let renamed = imports(body, &mut glue)?;
            short.push(section);
            push_number(&mut short, renamed.len());
            short.extend(renamed);
        } else {
            short.extend(wasm.get(start..reader.at).unwrap_or_default());
        }
    }
    Ok((short, glue))
}

fn imports(section: &[u8], glue: &mut String) -> Outcome<Vec<u8>> {
    let mut reader = Reader {
        bytes: section,
        at: 0,
    };
    let count = reader.number()?;
    let mut out = Vec::new();
    push_number(&mut out, count);
    let mut modules: Vec<String> = Vec::new();
    for index in 0..count {
        let module = reader.name()?;
        let field = reader.name()?;
        let kind = reader.kind()?;
        if !modules.contains(&module) {
            replace(glue, &format!("\"{module}\":"), &format!("{MODULE}:"))?;
            modules.push(module);
        }
        let name = short_name(index);
        replace(glue, &format!("{field}: "), &format!("{name}: "))?;
        push_name(&mut out, MODULE);
        push_name(&mut out, &name);
        out.extend(kind);
    }
    if modules.len() == 1 {
        Ok(out)
    } else {
        Err("the imports come from more than one module".into())
    }
}

/// Puts `new` in the place of `old`, which must stand at the beginning of exactly one line.
fn replace(glue: &mut String, old: &str, new: &str) -> Outcome {
    let mut found = 0;
    let lines: Vec<String> = glue
        .lines()
        .map(|line| {
            let code = line.trim_start();
            match code.strip_prefix(old) {
                Some(rest) => {
                    found += 1;
                    [new, rest].concat()
                }
                None => line.to_owned(),
            }
        })
        .collect();
    if found == 1 {
        *glue = lines.join("\n") + "\n";
        Ok(())
    } else {
        Err(
            format!("wasm-bindgen's script should name {old:?} once, and does {found} times")
                .into(),
        )
    }
}

/// a, b, … z, aa, ab, …
fn short_name(index: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(index % 26).unwrap_or(0));
    if index < 26 {
        letter.to_string()
    } else {
        short_name(index / 26 - 1) + &letter.to_string()
    }
}

fn push_number(out: &mut Vec<u8>, mut number: usize) {
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or(0);
        number >>= 7;
        out.push(if number == 0 { low } else { low | 0x80 });
        if number == 0 {
            return;
        }
    }
}

fn push_name(out: &mut Vec<u8>, name: &str) {
    push_number(out, name.len());
    out.extend(name.as_bytes());
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    fn byte(&mut self) -> Outcome<u8> {
        let byte = *self.bytes.get(self.at).ok_or("the module ends too early")?;
        self.at += 1;
        Ok(byte)
    }

    /// An unsigned number in LEB128.
    fn number(&mut self) -> Outcome<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err("a number of the module is too long".into())
    }

    fn take(&mut self, length: usize) -> Outcome<&'a [u8]> {
        let taken = self
            .bytes
            .get(self.at..self.at + length)
            .ok_or("the module ends too early")?;
        self.at += length;
        Ok(taken)
    }

    fn name(&mut self) -> Outcome<String> {
        let length = self.number()?;
        Ok(String::from_utf8_lossy(self.take(length)?).into_owned())
    }

    /// What is imported, as it stands: wasm-bindgen imports functions only.
    fn kind(&mut self) -> Outcome<&'a [u8]> {
        let start = self.at;
        if self.byte()? != 0 {
            return Err("an import is not a function".into());
        }
        self.number()?;
        Ok(self.bytes.get(start..self.at).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two functions from one module, then an empty code section.
    fn module() -> Vec<u8> {
        let mut imports = vec![2];
        for name in ["__wbg_now_0123", "__wbg_now_01234"] {
            push_name(&mut imports, "./x_bg.js");
            push_name(&mut imports, name);
            imports.extend([0, 5]);
        }
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        bytes.push(IMPORT_SECTION);
        push_number(&mut bytes, imports.len());
        bytes.extend(imports);
        bytes.extend([10, 1, 0]);
        bytes
    }

    const GLUE: &str = "const import0 = {\n  __wbg_now_0123: function() {},\n  __wbg_now_01234: function() {},\n};\n\
                        return {\n  \"./x_bg.js\": import0,\n};\n";

    #[test]
    fn both_files_name_the_same() {
        let (wasm, glue) = shorten(&module(), GLUE).unwrap();
        assert_eq!(
            glue,
            "const import0 = {\na: function() {},\nb: function() {},\n};\nreturn {\nw: import0,\n};\n"
        );
        let expected = [
            b"\0asm\x01\0\0\0".as_slice(),
            &[2, 13, 2, 1, b'w', 1, b'a', 0, 5, 1, b'w', 1, b'b', 0, 5],
            &[10, 1, 0],
        ];
        assert_eq!(wasm, expected.concat());
    }

    #[test]
    fn a_name_that_only_one_of_them_has_is_an_error() {
        assert!(shorten(&module(), &GLUE.replace("__wbg_now_0123:", "__wbg_then:")).is_err());
        assert!(shorten(&module(), &GLUE.replace("./x_bg.js", "./y_bg.js")).is_err());
    }

    #[test]
    fn a_module_that_is_cut_off_is_an_error() {
        let module = module();
        for end in 9..module.len() - 3 {
            assert!(shorten(&module[..end], GLUE).is_err(), "{end}");
        }
    }

    #[test]
    fn names_stay_apart() {
        let names: std::collections::HashSet<String> = (0..1000).map(short_name).collect();
        assert_eq!(names.len(), 1000);
        assert_eq!(
            (short_name(0), short_name(25), short_name(26)),
            ("a".into(), "z".into(), "aa".into())
        );
    }
}
