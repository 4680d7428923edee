package faulty.lunzhi.command.faulty;

import com.mongodb.MongoException;
import faulty.lunzhi.command.other.Other;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;

/** An aggregate as it must not be. */
@AggregateRoot
public class Faulty {

    private int number;
    private Instant since = Instant.EPOCH;

    @CommandHandler
    void handle(Other command) {
        number = command.number();
        since = Instant.now();
    }

    @EventSourcingHandler
    void on(Other event) {
        if (event.number() < number) {
            throw new MongoException("faulty");
        }
        AggregateLifecycle.apply(event);
        System.out.println(since);
    }

    /** A controller that everybody sees. */
    public static class FaultyController {
        void fail() throws Exception {
            throw new Exception("faulty");
        }
    }
}
