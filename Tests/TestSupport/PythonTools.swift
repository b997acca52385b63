import Foundation

/// Files of Python packages that tests use where they are installed: in `.build/test-tools`, where
/// `scripts/bootstrap --tests` puts them, or with the Python on the path.
package enum PythonTools {
  /// The path of a file in a package; `nil` where it is absent.
  package static func path(of file: String, in package: String) -> String? {
    let own = Project.root.appending(path: ".build/test-tools/bin/python3").path()
    for python in [own, "/usr/bin/env"] where FileManager.default.isExecutableFile(atPath: python) {
      // Found and not imported: a package may need others that nobody here does.
      let script = """
        import importlib.util, os, sys
        spec = importlib.util.find_spec(sys.argv[1])
        print(os.path.join(list(spec.submodule_search_locations)[0], sys.argv[2]) if spec else "")
        """
      let arguments = ["-c", script, package, file]
      do {
        let found = try Program.run(
          python, python == own ? arguments : ["python3"] + arguments, in: "/")
        let path = found.output.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        if FileManager.default.fileExists(atPath: path) { return path }
      } catch {
        continue
      }
    }
    return nil
  }
}
