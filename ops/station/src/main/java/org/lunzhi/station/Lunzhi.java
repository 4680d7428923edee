package org.lunzhi.station;

import java.io.PrintWriter;
import org.lunzhi.station.backup.BackupCommand;
import org.lunzhi.station.backup.RestoreCommand;
import org.lunzhi.station.deadletter.DeadLettersCommand;
import org.lunzhi.station.exporting.ExportCommand;
import org.lunzhi.station.notary.KeysCommand;
import org.lunzhi.station.verify.BundleCommand;
import org.lunzhi.station.verify.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The one door: every sub-command of the station. */
@Command(
        name = "lunzhi",
        mixinStandardHelpOptions = true,
        version = "Lunzhi 0.1.0",
        description = "A case log for township mediation stations.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            CalendarCommand.class,
            RebuildCommand.class,
            KeysCommand.class,
            VerifyCommand.class,
            BundleCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DeadLettersCommand.class,
            ExportCommand.class,
            TokenCommand.class,
            HelpCommand.class
        })
public final class Lunzhi implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Lunzhi() {}

    /** Runs one sub-command and leaves with its exit code, unless the sub-command keeps serving. */
    public static void main(String[] arguments) {
        System.setProperty("disable-axoniq-console-message", "true");
        int exitCode = door().execute(arguments);
        if (exitCode != ServeCommand.KEEPS_SERVING) {
            System.exit(exitCode);
        }
    }

    /** The command line, ready to execute; tests give it their own writers. */
    static CommandLine door() {
        return new CommandLine(new Lunzhi())
                .setParameterExceptionHandler((problem, arguments) -> refuse(problem))
                .setExecutionExceptionHandler((problem, line, parsed) -> fail(problem, line));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing");
    }

    private static int refuse(ParameterException problem) {
        CommandLine line = problem.getCommandLine();
        String name = line.getCommandSpec().qualifiedName();
        say(line.getErr(), problem.getMessage() + " (see: " + name + " --help)");
        return CommandLine.ExitCode.USAGE;
    }

    private static int fail(Exception problem, CommandLine line) {
        say(line.getErr(), line.getCommandSpec().qualifiedName() + ": " + Causes.inOneLine(problem));
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static void say(PrintWriter writer, String text) {
        writer.println(text.replaceAll("\\s*\\R\\s*", " "));
        writer.flush();
    }
}
