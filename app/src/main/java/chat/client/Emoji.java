package chat.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Signs that few keyboards have, by the names they are usually called in chats. Written by hand: what people use most,
 * each a single character of Unicode, so that every terminal draws it alike. The names are the customary ones of web
 * chats, or short forms of the names in Unicode.
 */
final class Emoji {
    private static final String TABLE = """
            +1 👍  -1 👎  100 💯  alarm ⏰  angel 😇  angry 😠  apple 🍎  balloon 🎈
            beer 🍺  beers 🍻  bell 🔔  bird 🐦  blush 😊  book 📖  boom 💥  bug 🐛
            bulb 💡  burger 🍔  cake 🍰  calendar 📅  camera 📷  car 🚗  cat 🐱  clap 👏
            coffee ☕  cold 🥶  computer 💻  confused 😕  construction 🚧  cookie 🍪
            cool 😎  cry 😢  crossed_fingers 🤞  crown 👑  dance 💃  dizzy 💫  dog 🐶  door 🚪
            eyes 👀  facepalm 🤦  fire 🔥  fish 🐟  flag 🚩  flower 🌸  folder 📁  fox 🦊  frog 🐸
            game 🎮  gem 💎  ghost 👻  gift 🎁  globe 🌍  grimace 😬  grin 😁  guitar 🎸
            hammer 🔨  handshake 🤝  heart 💗  heart_eyes 😍  hot 🥵  house 🏠  hourglass ⏳  hug 🤗
            idea 💡  innocent 😇  joy 😂  key 🔑  kiss 😘  laugh 😆  leaf 🍃  link 🔗  lock 🔒
            loud 🔊  mail 📧  map 🌐  memo 📝  metal 🤘  money 💰  monkey 🐵  moon 🌙  mouse 🐭
            muscle 💪  music 🎵  mute 🔇  nerd 🤓  neutral 😐  new 🆕  no_entry ⛔  ok 🆗  ok_hand 👌
            owl 🦉  package 📦  palm 🌴  party 🥳  penguin 🐧  phone 📱  pig 🐷  pin 📌
            pizza 🍕  point_down 👇  point_left 👈  point_right 👉  point_up 👆  poop 💩  pray 🙏
            purple_heart 💜  question ❓  rabbit 🐰  rage 😡  rainbow 🌈  raised_hands 🙌
            robot 🤖  rocket 🚀  rofl 🤣  rose 🌹  run 🏃  sad 😞  scream 😱  search 🔍  seedling 🌱
            ship 🚢  shrug 🤷  sick 🤢  skull 💀  sleep 😴  sleepy 😪  slight_smile 🙂  smile 😄
            smirk 😏  snail 🐌  snake 🐍  sob 😭  sos 🆘  sparkles ✨  star ⭐  stop 🛑  sun 🌞
            sunglasses 😎  surprised 😮  sweat 😅  tada 🎉  target 🎯  taxi 🚕  tea 🍵  thinking 🤔
            thumbsdown 👎  thumbsup 👍  time ⏰  tired 😫  tongue 😛  tool 🔧  train 🚆  tree 🌳
            trophy 🏆  umbrella ☔  unicorn 🦄  unlock 🔓  upside_down 🙃  warning 🚨  watch ⌚  wave 👋
            whale 🐳  white_check_mark ✅  wine 🍷  wink 😉  wizard 🧙  worried 😟  wrench 🔧  x ❌
            yawn 🥱  yum 😋  zap ⚡  zzz 💤
            """;

    private static final Map<String, String> ALL = read();

    private Emoji() {}

    /** By their names, in the order of these. */
    static Map<String, String> all() {
        return ALL;
    }

    /** The sign that somebody means who writes its name, with colons or without; anything else is what it is. */
    static String meant(String text) {
        boolean colons = text.length() > 2 && text.startsWith(":") && text.endsWith(":");
        String name = colons ? text.substring(1, text.length() - 1) : text;
        return ALL.getOrDefault(name.toLowerCase(Locale.ROOT), text);
    }

    private static Map<String, String> read() {
        String[] words = TABLE.strip().split("\\s+");
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            all.put(words[i], words[i + 1]);
        }
        return Collections.unmodifiableMap(all);
    }
}
