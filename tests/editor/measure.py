"""Asks rust-analyzer what an editor shows inside of pipelines, and prints a table. See README.md beside this file."""

import os
import pathlib
import re
import statistics
import subprocess
import sys

from client import Client

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PACKAGE = ROOT / "target" / "editor"

STRUCT = """use redis_pipeline::redis_pipeline;

redis_pipeline! {
    pub struct Page<'a> {
        /// Whose page it is.
        pub user: u64,
        pub days: &'a [&'a str],
        pub ttl: Option<u64>,
        pub order: Order,
    }
    pub struct PageReply;

    let visits = INCR "visits:{user}";
    let history: Vec<Option<u64>> = for day in days { HGET "history:{user}" day };
    let top = ZRANGE "board" 0 9 REV WITHSCORES;
    SET "seen:{user}" 1 [EX ttl];
    SET "last" user;
    SET "next" (user + 1);
    XGROUP CREATE "stream" "group" $ MKSTREAM;
    JSON.SET "doc" "$" "1";
    /* here */
}

pub struct Order { pub id: u64 }

pub fn run(con: &mut redis_pipeline::redis::Connection) -> Result<(), redis_pipeline::Error> {
    let page = Page { user: 7, days: &[], ttl: None, order: Order { id: 1 } };
    let reply = page.fetch(con)?;
    println!("{} {}", page.user, reply.visits);
    Ok(())
}
"""

INLINE = """use redis_pipeline::redis_pipeline;

pub struct Order { pub id: u64 }

pub fn run(con: &mut redis_pipeline::redis::Connection, user: u64, order: &Order) -> Result<(), redis_pipeline::Error> {
    let ttl = Some(60);
    let (visits, top) = redis_pipeline! {
        let visits = INCR "visits:{user}";
        let top = ZRANGE "board" 0 9 REV WITHSCORES;
        SET "order:{order.id}" order.id [EX ttl];
        /* here */
    }
    .execute(con)?;
    println!("{visits} {top:?} {}", order.id);
    Ok(())
}
"""

# What is typed in place of `/* here */`, with the cursor as `|`, and what has to be offered.
COMPLETIONS = {
    "commands from half a word": [("HGE|", "HGET"), ("let x = HGE|;", "HGET"), ("hge|", "HGET"), ("let x = |", "HGET"), ("|", "HGET"),
        ("for x in [1] { HGE| }", "HGET"), ("atomic { INCR|; }", "INCRBY")],
    "subcommands and modules": [("XGROUP CREA|;", "CREATE"), ("XGROUP |;", "CREATE"), ("JSON.SE|;", "SET"), ("XGROU|", "XGROUP")],
    "option words": [('ZRANGE "a" 0 9 REV WITHS|;', "WITHSCORES"), ('ZRANGE "a" 0 9 REV |;', "WITHSCORES"), ('SET "a" 1 [E|];', "EX")],
    "fields and variables": [('SET "a" us|;', "user"), ('SET "a" |;', "user"), ('SET "a" (us|);', "user"), ('SET "a" 1 [EX tt|];', "ttl"),
        ("DEL ..us|;", "user")],
    "option words in lower case": [('ZRANGE "a" 0 9 withs|;', "WITHSCORES"), ('SET "a" 1 [p|];', "PX"), ('SET "a" 1 keep|;', "KEEPTTL")],
    "variables in text": [('GET "a:{us|}";', "user"), ('GET "a:{us|";', "user")],
    "fields of fields": [('SET "a" order.|;', "id"), ('SET "a" (order.|);', "id"), ('GET "a:{order.|}";', "id")],
}

# A text with the place as `|`, and what the hover has to say and must not.
HOVERS = {
    "command, subcommand, module": [("I|NCR", "Raises an integer", None), ("C|REATE", "consumer group", None), ("JSON.S|ET", "Sets a value", None)],
    "option words and symbols": [("WITHS|CORES", "With the score", None), ("R|EV", "Since Redis", None), ("[E|X", "Expires in so many seconds", None),
        ('"group" |$', "newest", None)],
    "fields": [('"last" u|ser', "Whose page it is", "let user"), ("(u|ser + 1", "Whose page it is", "let user"), ("[EX t|tl", "ttl: Option<u64>", "let ttl")],
    "fields in text": [("visits:{u|ser", "user: u64", "keyword")],
}

UNFINISHED = ["let x", "let x: ", "let x: Option<", "for d in ", "if ", "atomic ", "HGET", 'SET "a" us']


def place(text, marked):
    return text.index(marked.replace("|", "")) + marked.index("|")


def prepare():
    """Makes a package with the texts, built so that the server need not."""
    (PACKAGE / "src").mkdir(parents=True, exist_ok=True)
    runtime = ROOT / "pipeline-runtime"
    manifest = f'[package]\nname = "editor"\nversion = "0.0.0"\nedition = "2024"\n\n[dependencies]\nredis-pipeline = {{ path = "{runtime}" }}\n\n[workspace]\n'
    (PACKAGE / "Cargo.toml").write_text(manifest)
    files = {"struct_form.rs": STRUCT, "inline.rs": INLINE, "many.rs": many(), "main.rs": "mod inline;\nmod many;\nmod struct_form;\n\nfn main() {}\n"}
    for name, text in files.items():
        (PACKAGE / "src" / name).write_text(text)
    subprocess.run(["cargo", "check", "--quiet", "--all-targets"], cwd=PACKAGE, check=True, env=dict(os.environ, RUSTFLAGS="-Awarnings"))
    return {name: str(PACKAGE / "src" / name) for name in files}


def many():
    """A file of 30 pipelines."""
    start, end = STRUCT.index("redis_pipeline! {"), STRUCT.index("pub struct Order")
    block = STRUCT[start:end]
    return STRUCT[:start] + STRUCT[end:STRUCT.index("pub fn")] + "".join(block.replace("Page", f"Page{number}") for number in range(30))


def count(found, of):
    return f"{found} of {of}"


def completion_rows(client, files):
    for label, cases in COMPLETIONS.items():
        found, missing = 0, []
        for form in ("struct_form.rs", "inline.rs"):
            base = client.texts[files[form]]
            for typed, wanted in cases:
                offset = base.index("/* here */") + typed.index("|")
                client.show(files[form], base.replace("/* here */", typed.replace("|", "")))
                words, _ = client.completions(files[form], offset)
                found += wanted in words
                missing += [] if wanted in words else [f"{form} {typed}"]
            client.show(files[form], base)
        yield f"completion: {label}", count(found, 2 * len(cases)), missing


def hover_rows(client, files):
    path = files["struct_form.rs"]
    for label, cases in HOVERS.items():
        missing = []
        for marked, wanted, unwanted in cases:
            text = client.hover(path, place(STRUCT, marked))
            if wanted not in text or (unwanted and unwanted in text):
                missing.append(f"{marked}: {text!r}")
        yield f"hover: {label}", count(len(cases) - len(missing), len(cases)), missing
    path = files["inline.rs"]
    client.show(path, INLINE.replace("/* here */", "HGE;"))
    works = "Raises an integer" in client.hover(path, place(INLINE, "I|NCR"))
    client.show(path, INLINE)
    yield "hover: inline, while something else is wrong", count(int(works), 1), []


def name_rows(client, files):
    path = files["struct_form.rs"]
    places = {"its declaration": "pub us|er", "an argument": '"last" u|ser', "an expression": "(u|ser + 1", "code outside": "page.us|er", "a text": "visits:{u|ser"}
    uses = len(re.findall(r"\buser\b", STRUCT))
    for label, marked in places.items():
        offset = place(STRUCT, marked)
        renamed = client.renames(path, offset)
        shown = f"refused ({renamed})" if isinstance(renamed, str) else f"{len(renamed)} of {uses} uses"
        yield f"a field, from {label}: rename", shown, []
        definitions = {line for _, line in client.definitions(path, offset)}
        yield f"a field, from {label}: definitions, references", f"{len(definitions)}, {len(client.references(path, offset))} of {uses}", []
    renamed = client.renames(files["inline.rs"], place(INLINE, "or|der: &Order"))
    yield "a variable of the inline form: rename", f"{len(renamed)} of 4 uses", []


def unfinished_row(client, files):
    path = files["struct_form.rs"]
    anchor = '    SET "last" user;'
    elsewhere = []
    for typed in UNFINISHED:
        text = STRUCT.replace(anchor, f"    {typed}\n{anchor}")
        client.show(path, text)
        line = text[: text.index(f"    {typed}\n")].count("\n")
        for error in client.errors(path):
            if not line <= error["range"]["start"]["line"] <= line + 1:
                elsewhere.append(f"{typed}: {error['message']}")
    client.show(path, STRUCT)
    yield "half-typed lines: errors elsewhere", count(len(elsewhere), len(UNFINISHED)), elsewhere


def false_error_row(client):
    total, wrong, silent = 0, [], 0
    for source in sorted((ROOT / "tests" / "language").glob("*.rs")) + sorted((ROOT / "tests").glob("*.rs")) + sorted((ROOT / "examples").glob("*.rs")):
        path = str(PACKAGE / "src" / "tried.rs")
        text = source.read_text()
        client.show(path, text)
        for found in re.finditer(r"^(?!\s*//).*?(redis_pipeline! ?[{(])", text, re.M):
            expansion = client.expansion(path, found.start(1) + 2)
            total += expansion is not None
            silent += expansion is None
            if expansion is None:
                print("   ", f"not expanded: {source.name}: {text.count(chr(10), 0, found.start()) + 1}", file=sys.stderr)
            if expansion and "compile_error" in expansion:
                wrong.append(f"{source.name}: {text.count(chr(10), 0, found.start()) + 1}")
    yield "valid pipelines with a false error", count(len(wrong), total) + (f", {silent} not expanded" if silent else ""), wrong


def time_row(client, files):
    path = files["many.rs"]
    base = client.texts[path]
    start = [found.start() for found in re.finditer(r"    /\* here \*/", base)][15]
    took = []
    typed = '    let more = HGET "user:{user}" "name";'
    for end in range(5, len(typed) + 1):
        client.show(path, base[:start] + typed[:end] + "\n" + base[start:])
        took.append(client.completions(path, start + end)[1])
        client.tokens(path)
    client.show(path, base)
    yield "completion in a file of 30 pipelines, per key", f"{statistics.median(took):.0f} ms in the median, {max(took):.0f} ms at most", []


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: measure.py RUST_ANALYZER SOURCES_OF_STD")
    files = prepare()
    tried = PACKAGE / "src" / "tried.rs"
    tried.write_text("")
    (PACKAGE / "src" / "main.rs").write_text("mod inline;\nmod many;\nmod struct_form;\nmod tried;\n\nfn main() {}\n")
    client = Client(sys.argv[1], str(PACKAGE), sys.argv[2])
    for name, path in files.items():
        client.show(path, pathlib.Path(path).read_text())
    client.show(str(tried), "")
    client.ready.wait(600)
    print("| feature | result |\n| --- | --- |")
    steps = [completion_rows(client, files), hover_rows(client, files), name_rows(client, files), unfinished_row(client, files), false_error_row(client), time_row(client, files)]
    for step in steps:
        for label, result, missing in step:
            print(f"| {label} | {result} |")
            for case in missing:
                print("   ", case, file=sys.stderr)
    client.close()


if __name__ == "__main__":
    main()
