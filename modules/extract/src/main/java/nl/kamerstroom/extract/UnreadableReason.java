package nl.kamerstroom.extract;

import nl.kamerstroom.formats.UnreadableDocumentException;
import nl.kamerstroom.platform.DeadLetterReason;

/** Names what is wrong with a document as the list of all dead letters names it. */
final class UnreadableReason {

    private UnreadableReason() {}

    static DeadLetterReason of(UnreadableDocumentException.Reason reason) {
        return switch (reason) {
            case EMPTY -> DeadLetterReason.EMPTY;
            case TOO_LARGE -> DeadLetterReason.TOO_LARGE;
            case ENCRYPTED -> DeadLetterReason.ENCRYPTED;
            case BROKEN -> DeadLetterReason.BROKEN;
            case UNSUPPORTED -> DeadLetterReason.UNSUPPORTED;
            case ARCHIVE_BOMB -> DeadLetterReason.ARCHIVE_BOMB;
            case EXTERNAL_ENTITY -> DeadLetterReason.EXTERNAL_ENTITY;
            case INVALID_ENCODING -> DeadLetterReason.INVALID_ENCODING;
            case TOO_MANY_PAGES -> DeadLetterReason.TOO_MANY_PAGES;
            case TOO_MANY_CHARACTERS -> DeadLetterReason.TOO_MANY_CHARACTERS;
            case TIMED_OUT -> DeadLetterReason.TIMED_OUT;
            case OUT_OF_MEMORY -> DeadLetterReason.OUT_OF_MEMORY;
            case PARSER_CRASHED -> DeadLetterReason.PARSER_CRASHED;
            case NO_TEXT -> DeadLetterReason.NO_TEXT;
        };
    }
}
