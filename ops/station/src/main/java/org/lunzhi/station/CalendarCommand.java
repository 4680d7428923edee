package org.lunzhi.station;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.calendar.CalendarNotices;
import org.lunzhi.command.support.RuleBroken;
import org.lunzhi.kernel.calendar.notice.BadNotice;
import org.lunzhi.kernel.calendar.notice.CalendarImport;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps the working calendar. */
@Command(
        name = "calendar",
        mixinStandardHelpOptions = true,
        description = "Keeps the working calendar: days off and make-up working days of a year.",
        synopsisSubcommandLabel = "COMMAND")
final class CalendarCommand implements Runnable {

    private static final long LARGEST = 1_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: import");
    }

    /** Publishes the years of a file, or corrects years that are published. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Publishes the years of a State Council notice (CSV); run twice it changes nothing.")
    int importNotice(
            @Parameters(paramLabel = "FILE", description = "Days off and make-up working days, one a line.") Path file,
            @Option(names = "--correct", description = "Replaces the days of years that are published already.")
                    boolean correct,
            @Option(
                            names = "--data",
                            paramLabel = "DIR",
                            description = "Where the server inside the process keeps data.")
                    @Nullable Path data) {
        List<String> lines = lines(file);
        try (ConfigurableApplicationContext station = OwnStation.deciding(data)) {
            CalendarNotices notices = station.getBean(CalendarNotices.class);
            List<Integer> years = correct ? notices.correct(lines) : notices.publish(lines);
            say((correct ? "Corrected: " : "Published: ")
                    + years.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            return CommandLine.ExitCode.OK;
        } catch (RuleBroken refused) {
            throw unfit(file, refused);
        }
    }

    /** The lines of a file that can be read whole, before a station is started for them. */
    private List<String> lines(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new ParameterException(spec.commandLine(), file + ": larger than any year's notice");
            }
            List<String> lines = Files.readAllLines(file);
            CalendarImport.read(lines);
            return lines;
        } catch (IOException | BadNotice bad) {
            throw unfit(file, bad);
        }
    }

    private ParameterException unfit(Path file, Exception bad) {
        String why = bad instanceof IOException ? "it cannot be read as UTF-8 text" : bad.getMessage();
        return new ParameterException(spec.commandLine(), file + ": " + why, bad);
    }

    private void say(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(text);
        out.flush();
    }
}
