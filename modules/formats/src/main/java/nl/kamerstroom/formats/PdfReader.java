package nl.kamerstroom.formats;

import java.io.IOException;
import nl.kamerstroom.formats.UnreadableDocumentException.Reason;
import nl.kamerstroom.text.SourceText;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the text layer of a PDF; a form feed parts its pages. */
final class PdfReader implements FormatReader {

    @Override
    public SourceText read(byte[] bytes, ReadLimits limits) {
        PdfStreams.check(bytes, limits);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > limits.pages()) {
                throw new UnreadableDocumentException(
                        Reason.TOO_MANY_PAGES,
                        "It has %d pages; at most %d are read.".formatted(document.getNumberOfPages(), limits.pages()));
            }
            return SourceText.plain(PdfText.of(document, limits));
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException(Reason.ENCRYPTED, "It wants a password; send it without one.", e);
        } catch (IOException e) {
            throw new UnreadableDocumentException(Reason.BROKEN, "Its PDF is damaged; send the undamaged file.", e);
        }
    }
}
