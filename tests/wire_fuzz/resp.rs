//! The Redis protocol, read apart from redis-rs and from the crate that is tested.

/// A reply as its bytes say it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tree {
    Nil,
    Int(i64),
    Double(f64),
    Bool(bool),
    Text(Vec<u8>),
    Error(Vec<u8>),
    /// Also sets and pushes.
    List(Vec<Tree>),
    Map(Vec<(Tree, Tree)>),
}

impl Tree {
    /// The first word of the error, wherever in the reply it stands.
    pub(crate) fn error_code(&self) -> Option<String> {
        match self {
            Tree::Error(line) => {
                let line = String::from_utf8_lossy(line);
                let code = line.split(' ').next();
                Some(code.unwrap_or_default().to_owned())
            }
            Tree::List(items) => items.iter().find_map(Tree::error_code),
            Tree::Map(pairs) => {
                let both = |(key, value): &(Tree, Tree)| key.error_code().or(value.error_code());
                pairs.iter().find_map(both)
            }
            _ => None,
        }
    }

    pub(crate) fn is_error(&self) -> bool {
        matches!(self, Tree::Error(_))
    }

    /// Whether a server says so that it does not know a script.
    pub(crate) fn is_unknown_script(&self) -> bool {
        matches!(self, Tree::Error(line) if line.starts_with(b"NOSCRIPT No matching script"))
    }
}

/// One frame of what a server sends.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Frame {
    Reply(Tree),
    /// A message that no command asked for.
    Push,
}

/// Reads one frame; `None` where the bytes are none, or not all of one.
pub(crate) fn frame(bytes: &mut &[u8]) -> Option<Frame> {
    let is_push = bytes.first() == Some(&b'>');
    let tree = tree(bytes)?;
    Some(match is_push {
        true => Frame::Push,
        false => Frame::Reply(tree),
    })
}

/// Like redis-rs, this takes any negative length of what may be null for null, and any text behind `_`.
fn tree(bytes: &mut &[u8]) -> Option<Tree> {
    let (kind, rest) = bytes.split_first()?;
    *bytes = rest;
    let line = line(bytes)?;
    let text = std::str::from_utf8(line).ok()?;
    let length = || text.trim().parse::<i64>().ok();
    Some(match kind {
        b'+' => Tree::Text(text.into()),
        b'-' => Tree::Error(text.into()),
        b'(' => Tree::Text(large(text)?.into_bytes()),
        b':' => Tree::Int(length()?),
        b',' => Tree::Double(text.trim().parse().ok()?),
        b'_' => Tree::Nil,
        b'#' if text == "t" => Tree::Bool(true),
        b'#' if text == "f" => Tree::Bool(false),
        b'$' => match length()? {
            ..0 => Tree::Nil,
            length => Tree::Text(blob(bytes, length)?.into()),
        },
        b'!' => Tree::Error(lossy(blob(bytes, length()?)?)),
        b'=' => {
            let text = String::from_utf8(lossy(blob(bytes, length()?)?)).ok()?;
            Tree::Text(text.split_once(':')?.1.into())
        }
        b'*' | b'~' => match length()? {
            ..0 => Tree::Nil,
            length => Tree::List(trees(bytes, length)?),
        },
        b'>' => match length()? {
            ..=0 => Tree::List(Vec::new()),
            length => {
                let items = trees(bytes, length)?;
                match items.first() {
                    Some(Tree::Text(kind)) if std::str::from_utf8(kind).is_ok() => {}
                    _ => return None,
                }
                Tree::List(items)
            }
        },
        b'%' => Tree::Map(pairs(trees(bytes, length()?.checked_mul(2)?)?)),
        b'|' => {
            trees(bytes, length()?.checked_mul(2)?)?;
            tree(bytes)?
        }
        _ => return None,
    })
}

fn trees(bytes: &mut &[u8], length: i64) -> Option<Vec<Tree>> {
    let length = usize::try_from(length).ok()?;
    (0..length).map(|_| tree(bytes)).collect()
}

fn blob<'b>(bytes: &mut &'b [u8], length: i64) -> Option<&'b [u8]> {
    let (blob, rest) = bytes.split_at_checked(usize::try_from(length).ok()?)?;
    *bytes = rest.strip_prefix(b"\r\n")?;
    Some(blob)
}

fn lossy(bytes: &[u8]) -> Vec<u8> {
    String::from_utf8_lossy(bytes).into_owned().into_bytes()
}

/// The digits of a large number without zeros before them.
fn large(text: &str) -> Option<String> {
    let digits = text.trim_start_matches(['-', '+']);
    let signs = text.len() - digits.len();
    let is_number = digits.starts_with(|char: char| char.is_ascii_digit())
        && digits
            .chars()
            .all(|char| char.is_ascii_digit() || char == '_');
    if signs > 1 || !is_number {
        return None;
    }
    let digits = digits.replace('_', "");
    Some(match digits.trim_start_matches('0') {
        "" => "0".to_owned(),
        digits if text.starts_with('-') => format!("-{digits}"),
        digits => digits.to_owned(),
    })
}

pub(crate) fn pairs(items: Vec<Tree>) -> Vec<(Tree, Tree)> {
    let mut items = items.into_iter();
    std::iter::from_fn(|| Some((items.next()?, items.next()?))).collect()
}

fn line<'b>(bytes: &mut &'b [u8]) -> Option<&'b [u8]> {
    let end = bytes.windows(2).position(|two| two == b"\r\n")?;
    let line = &bytes[..end];
    *bytes = &bytes[end + 2..];
    Some(line)
}

/// Reads the commands of a request.
pub(crate) fn commands(mut request: &[u8]) -> Vec<Vec<Vec<u8>>> {
    let mut commands = Vec::new();
    while !request.is_empty() {
        let Some(Frame::Reply(Tree::List(arguments))) = frame(&mut request) else {
            panic!("a request that is none: {request:?}")
        };
        let bytes = |argument| match argument {
            Tree::Text(bytes) => bytes,
            other => panic!("an argument that is none: {other:?}"),
        };
        commands.push(arguments.into_iter().map(bytes).collect());
    }
    commands
}
