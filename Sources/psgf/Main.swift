import CommandLineTool

@main
enum Main {
  static func main() { PSGF.run() }
}
