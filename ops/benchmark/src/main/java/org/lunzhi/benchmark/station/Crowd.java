package org.lunzhi.benchmark.station;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.lunzhi.benchmark.measure.Load;
import org.lunzhi.benchmark.measure.Load.Done;

/** So many clients, each with connections of its own that stay open. */
final class Crowd implements AutoCloseable {

    private final List<Lifecycle> clients;

    Crowd(Station station, int size) {
        this.clients =
                IntStream.range(0, size).mapToObj(i -> station.officers()).toList();
    }

    /** One thing that a client does. */
    @FunctionalInterface
    interface Errand {

        void run(Lifecycle client) throws IOException;
    }

    /** Lets every client do this over and over. */
    Done during(Duration time, Errand errand) {
        return Load.during(time, clients.size(), worker -> errand.run(clients.get(worker)));
    }

    Lifecycle client(int number) {
        return clients.get(number);
    }

    int size() {
        return clients.size();
    }

    @Override
    public void close() throws IOException {
        for (Lifecycle client : clients) {
            client.close();
        }
    }
}
