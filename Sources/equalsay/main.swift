import Foundation

exit(Program.equalsay.run(Array(CommandLine.arguments.dropFirst())).rawValue)
