"""Speaks to rust-analyzer as an editor does."""

import json
import os
import pathlib
import queue
import subprocess
import threading
import time


class Client:
    """A server for one package."""

    def __init__(self, server, package, sources):
        environment = dict(os.environ, RA_LOG="error")
        self.process = subprocess.Popen(
            [server], cwd=package, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.sources = sources
        self.texts = {}
        self.number = 0
        self.answers = queue.Queue()
        self.ready = threading.Event()
        threading.Thread(target=self._listen, daemon=True).start()
        capabilities = {
            "textDocument": {
                "completion": {"completionItem": {"snippetSupport": True}},
                "definition": {"linkSupport": True},
                "hover": {"contentFormat": ["markdown"]},
                "rename": {"prepareSupport": True},
                "diagnostic": {},
            },
            "experimental": {"serverStatusNotification": True},
        }
        root = pathlib.Path(package).as_uri()
        self.ask("initialize", {"processId": None, "rootUri": root, "capabilities": capabilities, "initializationOptions": self._settings()})
        self._send({"method": "initialized", "params": {}})

    def _settings(self):
        return {"checkOnSave": False, "cachePriming": {"enable": False}, "cargo": {"sysrootSrc": self.sources}, "files": {"watcher": "client"}}

    def _send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def _listen(self):
        out = self.process.stdout
        while head := out.readline():
            length = int(head.split(b":")[1]) if head.lower().startswith(b"content-length") else None
            while out.readline().strip():
                pass
            message = json.loads(out.read(length))
            if "method" not in message:
                self.answers.put(message)
            elif "id" in message:
                wants = message["method"] == "workspace/configuration"
                result = [self._settings() for _ in message["params"]["items"]] if wants else None
                self._send({"id": message["id"], "result": result})
            elif message["method"] == "experimental/serverStatus" and message["params"]["quiescent"]:
                self.ready.set()

    def ask(self, method, params):
        """Returns the result of a request, or its error as a text; asks again where the server was interrupted by a change."""
        self.number += 1
        self._send({"id": self.number, "method": method, "params": params})
        answer = self.answers.get(timeout=300)
        while answer["id"] != self.number:
            answer = self.answers.get(timeout=300)
        if "error" in answer:
            interrupted = answer["error"]["code"] in (-32801, -32802)
            return self.ask(method, params) if interrupted else answer["error"]["message"]
        return answer.get("result")

    def show(self, path, text):
        """Opens a file or changes its text."""
        uri = pathlib.Path(path).as_uri()
        if path not in self.texts:
            document = {"uri": uri, "languageId": "rust", "version": 0, "text": text}
            self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        elif self.texts[path] != text:
            self.number += 1
            document = {"uri": uri, "version": self.number}
            self._send({"method": "textDocument/didChange", "params": {"textDocument": document, "contentChanges": [{"text": text}]}})
        self.texts[path] = text

    def at(self, path, offset):
        before = self.texts[path][:offset]
        line = before.count("\n")
        place = {"line": line, "character": offset - (before.rfind("\n") + 1)}
        return {"textDocument": {"uri": pathlib.Path(path).as_uri()}, "position": place}

    def within(self, path, span):
        """The text of a range, which is on one line."""
        line = self.texts[path].split("\n")[span["start"]["line"]]
        return line[span["start"]["character"] : span["end"]["character"]]

    def completions(self, path, offset):
        """The words that are offered, and the milliseconds until then."""
        start = time.perf_counter()
        result = self.ask("textDocument/completion", self.at(path, offset)) or []
        took = (time.perf_counter() - start) * 1000
        items = result["items"] if isinstance(result, dict) else result
        words = {item["label"].split("(")[0].split("<")[0].split(":")[0].strip() for item in items}
        return words, took

    def hover(self, path, offset):
        result = self.ask("textDocument/hover", self.at(path, offset))
        return result["contents"]["value"] if result else ""

    def definitions(self, path, offset):
        """Where the definitions are: file and line."""
        found = self.ask("textDocument/definition", self.at(path, offset)) or []
        return [(link["targetUri"].rsplit("/", 1)[-1], link["targetSelectionRange"]["start"]["line"] + 1) for link in found]

    def references(self, path, offset):
        params = {**self.at(path, offset), "context": {"includeDeclaration": True}}
        found = self.ask("textDocument/references", params) or []
        return sorted({(place["range"]["start"]["line"] + 1, self.within(path, place["range"])) for place in found})

    def renames(self, path, offset):
        """The texts that would be renamed, or why none would be."""
        if isinstance(refusal := self.ask("textDocument/prepareRename", self.at(path, offset)), str):
            return refusal
        result = self.ask("textDocument/rename", {**self.at(path, offset), "newName": "renamed"})
        if isinstance(result, str):
            return result
        edits = [edit for change in result["documentChanges"] for edit in change["edits"]]
        return [self.within(path, edit["range"]) for edit in edits]

    def errors(self, path):
        document = {"textDocument": {"uri": pathlib.Path(path).as_uri()}}
        found = self.ask("textDocument/diagnostic", document)["items"]
        return [item for item in found if item["severity"] == 1]

    def tokens(self, path):
        document = {"textDocument": {"uri": pathlib.Path(path).as_uri()}}
        return self.ask("textDocument/semanticTokens/full", document)

    def expansion(self, path, offset):
        result = self.ask("rust-analyzer/expandMacro", self.at(path, offset))
        return result["expansion"] if result else None

    def close(self):
        self.ask("shutdown", None)
        self._send({"method": "exit", "params": None})
        self.process.wait(20)
