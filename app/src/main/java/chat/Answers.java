package chat;

import chat.client.Effect;

/** Who answers what the loop asks for: the keys what is about people, the configuration what is about choices. */
final class Answers implements Loop.Oracle {
    private final Loop.Oracle keys;
    private final Configuration configuration;

    Answers(Loop.Oracle keys, Configuration configuration) {
        this.keys = keys;
        this.configuration = configuration;
    }

    @Override
    public void findWords(Effect.FindWords question) {
        keys.findWords(question);
    }

    @Override
    public void vouch(String pin) {
        keys.vouch(pin);
    }

    @Override
    public void choose(Effect.Choose choice) {
        configuration.keep(choice.setting(), choice.value());
    }

    @Override
    public void begin() {
        configuration.begin();
    }

    @Override
    public void end() {
        try {
            configuration.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // whoever interrupts does not want to wait
        }
    }
}
