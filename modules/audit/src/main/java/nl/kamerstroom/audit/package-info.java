/** Keeps the ledger of the pipeline: what came into each stage comes out of it, once. */
@NullMarked
package nl.kamerstroom.audit;

import org.jspecify.annotations.NullMarked;
