package nl.kamerstroom.parser.worker;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import nl.kamerstroom.formats.DocumentReader;
import nl.kamerstroom.formats.ReadLimits;
import nl.kamerstroom.formats.UnreadableDocumentException;

/**
 * The main program of a worker: documents come in on standard input, answers go out on standard output, one at a time. It
 * ends when its input ends, even in the middle of a document: whoever started it is gone.
 */
final class WorkerMain {

    private final DocumentReader reader = new DocumentReader();
    private final ReadLimits limits;
    private final DataOutputStream answers;
    private final BlockingQueue<ByteBuffer> asked = new ArrayBlockingQueue<>(1);

    private WorkerMain(ReadLimits limits, DataOutputStream answers) {
        this.limits = limits;
        this.answers = answers;
    }

    /**
     * Reads documents until its input ends.
     *
     * @param arguments the {@link ReadLimits}, in their order
     */
    public static void main(String[] arguments) throws IOException {
        DataOutputStream answers =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // Whatever a library prints must not get between the answers.
        System.setOut(System.err);
        WorkerMain worker = new WorkerMain(WorkerCommand.limits(arguments), answers);
        Thread.ofPlatform().daemon().name("parser").start(worker::answerAll);
        worker.listen();
    }

    /** Only this thread waits for input, so that the end of input is seen while a parser runs. */
    private void listen() throws IOException {
        int longest = limits.bytes() + Request.OVERHEAD;
        try (DataInputStream requests = new DataInputStream(new FileInputStream(FileDescriptor.in))) {
            Optional<ByteBuffer> next = Frame.read(requests, longest);
            while (next.isPresent()) {
                asked.put(next.get());
                next = Frame.read(requests, longest);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }

    private void answerAll() {
        try {
            Frame.write(answers, new Answer.Ready().encode());
            while (true) {
                Frame.write(answers, answer(Request.decode(asked.take())).encode());
            }
        } catch (OutOfMemoryError full) {
            Runtime.getRuntime().halt(WorkerCommand.OUT_OF_MEMORY);
        } catch (InterruptedException | IOException | RuntimeException | Error broken) {
            Runtime.getRuntime().halt(WorkerCommand.BROKEN);
        }
    }

    private Answer answer(Request request) {
        try {
            return new Answer.Text(reader.read(request.document(), request.fileName(), request.mediaType(), limits));
        } catch (UnreadableDocumentException unreadable) {
            return new Answer.Refusal(
                    unreadable.reason(),
                    Optional.ofNullable(unreadable.getMessage()).orElse(unreadable.toString()));
        }
    }
}
