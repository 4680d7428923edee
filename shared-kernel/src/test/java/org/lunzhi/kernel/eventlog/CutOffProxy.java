package org.lunzhi.kernel.eventlog;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a server that can be cut and opened again. */
final class CutOffProxy implements AutoCloseable {

    private final String host;
    private final int port;
    private final ServerSocket entrance;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    CutOffProxy(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    String connectionString() {
        return "mongodb://localhost:" + entrance.getLocalPort() + "/?directConnection=true";
    }

    /** Breaks all connections, in whatever they are doing, and lets no new one through. */
    void cut() {
        cut = true;
        sockets.forEach(CutOffProxy::closeQuietly);
        sockets.clear();
    }

    void open() {
        cut = false;
    }

    @Override
    public void close() throws IOException {
        cut();
        entrance.close();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket in = entrance.accept();
                if (cut) {
                    in.close();
                } else {
                    connect(in);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket in) throws IOException {
        Socket out = new Socket(host, port);
        sockets.add(in);
        sockets.add(out);
        start(() -> copy(in, out));
        start(() -> copy(out, in));
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            closeQuietly(to);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "cut-off-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
