"""Asks the reference libraries how texts are cut into pieces and what the models make of them.

Writes ids.tsv and vectors.tsv beside this file: run it again only when a vocabulary or a model changes.

    pip install numpy==2.4.6 onnxruntime==1.23.2 protobuf==7.36.2 sentencepiece==0.2.3 tokenizers==0.23.3
    python golden.py BGE_JAR
"""

import base64
import random
import re
import sys
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import onnxruntime
import sentencepiece
from sentencepiece import sentencepiece_model_pb2
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

HERE = Path(__file__).parent
ENCODERS = HERE.parents[7] / "encoders/src/main/resources/org/contactrouter/encoders"
LONGEST = 512

SENTENCES = """
Where is my order?
I'd like to return the blue jacket I bought last week; it doesn't fit.
My card was charged twice on 03/11/2025 ($49.99 each). Please refund one!
How do I reset my password?
The app crashes whenever I open "Settings > Notifications".
Do you ship to Northern Ireland, and how long does it take?
Can I speak to a real person, please?
Cancel my subscription effective immediately.
The router's light blinks red - what does that mean?
What's the difference between the Pro and the Basic plan?
I'm still waiting... it's been 3 weeks!!!
Is the warranty transferable if I sell the device?
WIFI keeps dropping @ 5GHz, but 2.4GHz is fine.
Thanks, that worked :)
See https://shop.example/orders/1234?lang=en&ref=mail#top for details
My e-mail is jane.doe+shop@example.co.uk and my number is +44 20 7946 0958.
naïve café façade résumé coöperate
Where do I find the IBAN (DE89 3704 0044 0532 0130 00)?
Onde está a minha encomenda?
Gostaria de devolver o casaco azul que comprei na semana passada, não me serve.
Fui cobrado duas vezes no cartão (49,99 € cada). Podem reembolsar uma?
Como é que recupero a palavra-passe?
A aplicação bloqueia sempre que abro as definições.
Vocês entregam no interior de São Paulo? Qual é o prazo?
Quero falar com uma pessoa, por favor.
Cancelem já a minha subscrição!
O açúcar acabou e ninguém me avisou.
Qual a diferença entre o plano básico e o avançado?
Já lá vão três semanas... ninguém responde!!!
A garantia é válida se eu vender o aparelho?
Não consigo aceder à área de cliente desde anteontem.
Posso pagar com MB WAY, boleto ou Pix?
A fatura nº 2025/118 traz um número de contribuinte errado.
Vocês têm loja física em Coimbra?
O técnico não apareceu à hora combinada; exijo uma explicação.
Obrigadíssima, ficou tudo resolvido ❤️
¿Dónde está mi pedido?
Quisiera devolver la chaqueta azul que compré la semana pasada; no me queda bien.
Me cobraron dos veces en la tarjeta (49,99 € cada una). ¿Me devuelven una?
¿Cómo recupero mi contraseña?
La aplicación se cierra cada vez que abro los ajustes.
¿Hacen envíos a las Islas Canarias y cuánto tardan?
¡Quiero hablar con una persona, por favor!
Cancelen mi suscripción ahora mismo.
¿Qué diferencia hay entre el plan básico y el avanzado?
Llevo tres semanas esperando... ¡nadie contesta!
¿La garantía sigue siendo válida si vendo el aparato?
No puedo entrar en mi área de cliente desde anteayer.
¿Puedo pagar a plazos o con Bizum?
La factura nº 2025/118 tiene un NIF equivocado.
¿Tienen tienda física en Logroño? ¿A qué hora abren los sábados?
El técnico no vino a la hora acordada; exijo una explicación.
Muchísimas gracias, quedó todo resuelto 😊
El pingüino comió piñones en Cádiz el miércoles.
""".strip().splitlines()

ODDITIES = [
    "",
    " ",
    "\t\r\n",
    "a",
    "?",
    "▁",
    "▁a▁b",
    "😀",
    "😀😀😀 😀",
    "👩‍👩‍👧 família 🇵🇹🇧🇷🇪🇸",
    "👍🏽 ok",
    "ação".replace("ç", "c\u0327").replace("ã", "a\u0303"),
    "ﬁnal ﬂat ½ ² ™ № ㎏",
    "ＦＵＬＬ　ｗｉｄｔｈ １２３",
    "no\u00a0break\u2003em\u2009thin\u200bzero\ufeffbom",
    "soft\u00adhyphen and \u202eoverride",
    "line\u2028separator\u2029paragraph\u0085next",
    "tab\tnew\nline\rreturn\x0bvertical\x0cfeed\x1cfile\x1funit",
    "nul\x00bell\x07escape\x1b[0m\x7f",
    "replacement \ufffd private \ue000",
    "Привет, где мой заказ?",
    "Ποῦ εἶναι ἡ παραγγελία μου; ΟΔΥΣΣΕΥΣ",
    "أين طلبي؟",
    "我的订单在哪里？請問",
    "注文はどこですか。カタカナ",
    "제 주문은 어디에 있나요?",
    "\U00020000\uf900 ideographs",
    "mixed: pedido №5 für Größe, ячейка 42, 東京 shop",
    "İstanbul ıssız DİYARBAKIR",
    "STRASSE straße ẞ",
    "x" * 99,
    "x" * 100,
    "x" * 101,
    "é" * 100 + " " + "é" * 101,
    "supercalifragilisticexpialidocious pneumonoultramicroscopicsilicovolcanoconiosis",
    "[CLS] [SEP] [UNK] [MASK] [PAD] ##ing <s> </s> <unk> <pad> <empty>",
    "query: passage: query:",
    "a+b=c <d> ^e `f` |g| ~h~ $5 £6 ¥7 €8 %9",
    "“curly” ‘quotes’ «aspas» „low“ — dash – en … dots",
    "http://a.b/c?d=e&f=%20#g user@example.com ../x\\y",
    "0123456789 3,14 1.000.000,00 1e-5 0x1F",
    "𝕌𝕟𝕚𝕔𝕠𝕕𝕖 𝔪𝔞𝔱𝔥 𝐛𝐨𝐥𝐝",
    "z̷̢͇a̶l̸g̵o̴",
]


def without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")


def misspelt(text: str, chance: random.Random) -> str:
    letters = list(text)
    for _ in range(1 + len(letters) // 20):
        at = chance.randrange(len(letters) - 1)
        letters[at], letters[at + 1] = letters[at + 1], letters[at]
    return "".join(letters)


def all_texts() -> Iterator[str]:
    chance = random.Random(25)
    words = [word for sentence in SENTENCES for word in sentence.split()]
    strange = "😀🎉ж東가ß€™½\u00a0\u200bçãñÉ0123-_/.,;:!?¿¡\"'()[]{}@#&*+=<>|~^`\\ \t\n"
    yield from SENTENCES
    yield from ODDITIES
    for sentence in SENTENCES:
        yield without_accents(sentence)
        yield sentence.upper()
        yield misspelt(sentence, chance)
    for _ in range(200):
        parts = []
        for _ in range(chance.randint(1, 12)):
            parts.append(chance.choice(words))
            parts.append(chance.choice([" ", " ", "  ", "", chance.choice(strange)]))
        yield "".join(parts)
    for length in (300, 2000):
        yield " ".join(chance.choice(words) for _ in range(length))
    yield "ñ" * 3000
    yield "incompreensibilidade" * 60


def lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")[:-1]


def unigram(folder: Path, prefix: str) -> Callable[[str], list[int]]:
    """The ids of sentencepiece, which is given text that is normalized and marked already."""
    model = sentencepiece_model_pb2.ModelProto()
    model.trainer_spec.model_type = model.trainer_spec.UNIGRAM
    model.trainer_spec.unk_id, model.trainer_spec.bos_id, model.trainer_spec.eos_id = 0, 1, 2
    model.normalizer_spec.name = "identity"
    model.normalizer_spec.add_dummy_prefix = False
    model.normalizer_spec.remove_extra_whitespaces = False
    model.normalizer_spec.escape_whitespaces = False
    kinds = [model.SentencePiece.UNKNOWN, model.SentencePiece.CONTROL, model.SentencePiece.CONTROL]
    rows = []
    for line, entry in enumerate(lines(folder / "vocab.tsv")):
        piece, score, row = entry.split("\t")
        kind = kinds[line] if line < len(kinds) else model.SentencePiece.NORMAL
        model.pieces.add(piece=piece, score=float(score), type=kind)
        rows.append(int(row))
    processor = sentencepiece.SentencePieceProcessor(model_proto=model.SerializeToString())

    def ids(text: str) -> list[int]:
        folded = unicodedata.normalize("NFKC", prefix + text).lower()
        written = re.sub(r"\s+", " ", folded).strip()
        marked = "\u2581" + written.replace(" ", "\u2581") if written else ""
        found = [rows[piece] for piece in processor.encode(marked)]
        return [1, *found[: LONGEST - 2], 2]

    return ids


def word_piece(folder: Path) -> Callable[[str], list[int]]:
    vocabulary = {piece: number for number, piece in enumerate(lines(folder / "vocab.txt"))}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=100))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    first, last = vocabulary["[CLS]"], vocabulary["[SEP]"]
    return lambda text: [first, *tokenizer.encode(text).ids[: LONGEST - 2], last]


def escaped(text: str) -> str:
    """As Java's String.translateEscapes reads it."""
    return "".join(
        "\\\\" if c == "\\" else f"\\{ord(c):03o}" if c < " " or c == "\x7f" else c for c in text
    )


def vector(session: onnxruntime.InferenceSession, ids: list[int]) -> np.ndarray:
    if [each.name for each in session.get_inputs()] == ["ids"]:
        output = session.run(None, {"ids": np.array(ids, np.int64)})[0][0]
    else:
        row = np.array([ids], np.int64)
        inputs = {"input_ids": row, "attention_mask": np.ones_like(row), "token_type_ids": np.zeros_like(row)}
        output = session.run(None, inputs)[0][0, 0]
    return output / np.linalg.norm(output)


def main(bge_jar: str) -> None:
    bge = zipfile.ZipFile(bge_jar).read("bge-small-en-v1.5-q.onnx")
    tokenizers = {
        "USE": unigram(ENCODERS / "use-pt-es-en", ""),
        "E5": unigram(ENCODERS / "e5-pt-es-en", "query: "),
        "BGE": word_piece(ENCODERS / "bge-small-en-v1.5"),
    }
    weights = {
        "USE": (ENCODERS / "use-pt-es-en/model.onnx").read_bytes(),
        "E5": (ENCODERS / "e5-pt-es-en/model.onnx").read_bytes(),
        "BGE": bge,
    }
    with open(HERE / "ids.tsv", "w", encoding="utf-8", newline="\n") as file:
        print("text", *tokenizers, sep="\t", file=file)
        for text in dict.fromkeys(all_texts()):
            columns = [" ".join(map(str, ids(text))) for ids in tokenizers.values()]
            print(escaped(text), *columns, sep="\t", file=file)
    with open(HERE / "vectors.tsv", "w", encoding="utf-8", newline="\n") as file:
        for name, ids in tokenizers.items():
            options = onnxruntime.SessionOptions()
            options.intra_op_num_threads = 1
            session = onnxruntime.InferenceSession(weights[name], options)
            for text in [*SENTENCES[::9], "我的订单在哪里？", " ".join(SENTENCES)]:
                floats = vector(session, ids(text)).astype("<f4").tobytes()
                print(name, escaped(text), base64.b64encode(floats).decode(), sep="\t", file=file)


if __name__ == "__main__":
    main(sys.argv[1])
